import type { ThemeConfig } from 'antd'

/** The platform's own colour, for pages that belong to no brand. */
export const defaultPrimaryColor = '#1f6f5c'

/** Class on `<html>` that carries antd's variables; a change needs `antd.generated.css` anew (dev and build make it). */
export const cssVarKey = 'app'

const shared = {
  fontFamily: "'Inter Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyCode: "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, monospace",
  fontSize: 14,
  borderRadius: 8,
  borderRadiusLG: 12,
  borderRadiusSM: 6,
  controlHeight: 36,
  controlHeightSM: 28,
  controlHeightLG: 44,
  motionDurationFast: '0.08s',
  motionDurationMid: '0.14s',
  motionDurationSlow: '0.2s',
  wireframe: false,
} satisfies ThemeConfig['token']

const lightToken = {
  ...shared,
  colorPrimary: defaultPrimaryColor,
  colorInfo: '#2f5fd0',
  colorSuccess: '#18794e',
  colorWarning: '#9a5b00',
  colorError: '#c2304a',
  colorTextBase: '#15191e',
  colorBgBase: '#ffffff',
  colorText: '#1a1f26',
  colorTextSecondary: '#525b67',
  colorTextTertiary: '#646d79',
  colorTextQuaternary: '#6f7884',
  colorTextPlaceholder: '#6f7884',
  colorTextDescription: '#5b6470',
  colorBgLayout: '#f6f7f8',
  colorBorder: '#d5d9df',
  colorBorderSecondary: '#e7eaee',
  colorFillAlter: '#f8f9fa',
  boxShadow: '0 8px 28px rgba(17, 24, 32, 0.12), 0 2px 6px rgba(17, 24, 32, 0.06)',
  boxShadowSecondary: '0 8px 28px rgba(17, 24, 32, 0.12), 0 2px 6px rgba(17, 24, 32, 0.06)',
} satisfies ThemeConfig['token']

const darkToken = {
  ...shared,
  colorPrimary: '#4fb59b',
  colorInfo: '#7ea6ff',
  colorSuccess: '#4cc38a',
  colorWarning: '#e3a13c',
  colorError: '#ff7d90',
  colorTextBase: '#eef1f4',
  colorBgBase: '#111418',
  colorText: '#e9ecf0',
  colorTextSecondary: '#aeb6c1',
  colorTextTertiary: '#99a2ae',
  colorTextQuaternary: '#8e97a3',
  colorTextPlaceholder: '#8e97a3',
  colorTextDescription: '#a3abb6',
  colorBgLayout: '#0d0f12',
  colorBgContainer: '#15181d',
  colorBgElevated: '#1c2026',
  colorBgSpotlight: '#2a3038',
  colorBorder: '#353c46',
  colorBorderSecondary: '#252a32',
  colorFillAlter: '#1a1e24',
  boxShadow: '0 8px 28px rgba(0, 0, 0, 0.5), 0 2px 6px rgba(0, 0, 0, 0.4)',
  boxShadowSecondary: '0 8px 28px rgba(0, 0, 0, 0.5), 0 2px 6px rgba(0, 0, 0, 0.4)',
} satisfies ThemeConfig['token']

const components = {
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
  Input: { activeShadow: 'none' },
} satisfies ThemeConfig['components']

const base = { hashed: false, zeroRuntime: true, cssVar: { key: cssVarKey, prefix: 'ant' }, components } satisfies ThemeConfig

/** The one theme given to ConfigProvider. Dark mode changes variables in CSS only, so that no page renders twice. */
export const theme: ThemeConfig = { ...base, token: lightToken }

/** What the dark variables are generated from, together with antd's dark algorithm. */
export const darkTheme: ThemeConfig = { ...base, token: darkToken }
