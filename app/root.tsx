import { StyleProvider } from '@ant-design/cssinjs'
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from '@remix-run/react'
import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { readShellData } from '#app/http/shell-data.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage, readTheme } from '#app/i18n/preferences.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { readerPlace } from '#app/ui/format.ts'
import { useNonce } from '#app/ui/nonce.ts'
import { PublicPage } from '#app/ui/shell/public-page.tsx'
import { type RootData, useReader, useRootData } from '#app/ui/shell-data.ts'
import antdUrl from '#app/ui/styles/antd.generated.css?url'
import antdDarkUrl from '#app/ui/styles/antd-dark.generated.css?url'
import darkUrl from '#app/ui/styles/dark.css?url'
import kitUrl from '#app/ui/styles/kit.css?url'
import { brandCss } from '#app/ui/theme/brand-css.ts'
import { darkMedia } from '#app/ui/theme/dark-media.ts'
import { cssVarKey, defaultPrimaryColor, theme } from '#app/ui/theme/theme.ts'
import { ToastHost } from '#app/ui/toast-host.tsx'

export const links: LinksFunction = () => [
  { rel: 'preload', href: interUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: antdUrl },
  { rel: 'stylesheet', href: kitUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction<typeof loader> = ({ data: root }) => [{ title: root?.shell.brand?.name ?? root?.siteName }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, headers } = await readShellData(request)
  const language = readLanguage(request, shell.language)
  const theme = readTheme(request)
  const reader = {
    language,
    ...readerPlace(language, shell),
    now: shell.sandboxNow ?? new Date(),
    theme,
  }
  const root: RootData & { siteName: string } = {
    shell,
    reader,
    brandCss: brandCss(shell.brand?.primaryColor ?? defaultPrimaryColor, darkMedia(theme)),
    textsAsset: context.textsAsset(language),
    siteName: translate(language)('shell.name'),
  }
  return data(root, { headers })
}

/**
 * Where antd puts the variables that it makes in the browser: nowhere, as its static files hold them. Left to itself it asks for `<head>`, which is
 * gone for a moment when React makes the whole page anew (an error, or a page that something else changed), fails, and never comes to an end.
 */
const styleSink = typeof document === 'undefined' ? undefined : document.createElement('div')

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const root = useRootData()
  const { language, theme: choice } = useReader()
  return (
    <html lang={language} className={cssVarKey} data-theme={choice}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={choice === 'system' ? 'light dark' : choice} />
        <Meta />
        <Links />
        <link rel="stylesheet" href={antdDarkUrl} media={darkMedia(choice)} />
        <link rel="stylesheet" href={darkUrl} media={darkMedia(choice)} />
        <style nonce={nonce} suppressHydrationWarning>
          {root?.brandCss ?? brandCss(defaultPrimaryColor, darkMedia(choice))}
        </style>
        {root?.textsAsset === undefined ? null : <link rel="modulepreload" href={root.textsAsset} />}
      </head>
      <body>
        <StyleProvider container={styleSink}>
          <ConfigProvider theme={theme} csp={{ nonce }}>
            {children}
          </ConfigProvider>
        </StyleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  const { shell } = useLoaderData<typeof loader>()
  return (
    <>
      <Outlet />
      <ToastHost toast={shell.toast} />
    </>
  )
}

export function ErrorBoundary() {
  return (
    <PublicPage>
      <ErrorPage />
    </PublicPage>
  )
}
