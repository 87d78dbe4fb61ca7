import type { SVGProps } from 'react'

// 20 × 20, drawn with a line of 1.6: one set, one weight, no request and no library for a handful of shapes.
const paths = {
  home: 'M3 9.2 10 3l7 6.2V16a1 1 0 0 1-1 1h-3.6v-4.6H7.6V17H4a1 1 0 0 1-1-1z',
  sales: 'M3 16.5h14M5 13.5V10M9 13.5V6.5M13 13.5V8.5M16 5.5l-3.4-2.2-3.8 1.6L4.5 3',
  code: 'M3 7.5V5.2a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v2.3a2.5 2.5 0 0 0 0 5v2.3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2.3a2.5 2.5 0 0 0 0-5ZM8 8l4 4M12 8l-4 4',
  campaign: 'M3.5 8v4.2h3L13 16V4L6.5 8ZM16 8.2a2.5 2.5 0 0 1 0 3.6M7 12.5l1 3.5',
  wallet:
    'M3 6.5A1.5 1.5 0 0 1 4.5 5H15v2.5M3 6.5V15a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8.5a1 1 0 0 0-1-1H4.2A1.2 1.2 0 0 1 3 6.5ZM13.5 11.7h.1',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.7c.5-3 2.9-4.7 6-4.7s5.5 1.7 6 4.7',
  people:
    'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16c.4-2.6 2.4-4.1 5-4.1s4.6 1.5 5 4.1M13 4.4a2.6 2.6 0 0 1 0 5M14.5 12.2c1.6.5 2.7 1.8 3 3.8',
  order: 'M5 3.5h10V17l-2.5-1.5L10 17l-2.5-1.5L5 17ZM7.7 7.2h4.6M7.7 10.5h4.6',
  commission: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 12.5l5-5M7.8 8h.1M12.1 12h.1',
  mail: 'M3 5h14v10.5H3ZM3.5 5.5 10 10.5l6.5-5',
  inbox: 'M3 11.5 5.3 4.6A1 1 0 0 1 6.2 4h7.6a1 1 0 0 1 .9.6L17 11.5V15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1ZM3 11.5h4l1 2h4l1-2h4',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l.9-.9',
  shield: 'M10 3l6 2.2v4.5c0 3.6-2.5 6.2-6 7.3-3.5-1.1-6-3.7-6-7.3V5.2ZM7.5 10l1.8 1.8 3.3-3.5',
  key: 'M7 14.5a3.5 3.5 0 1 1 2.9-5.5H17v3h-2v2h-3v-2H9.9A3.5 3.5 0 0 1 7 14.5ZM6.8 11h.1',
  payment: 'M3 5.5h14v9H3ZM3 8.5h14M6 12h2.5',
  calendar: 'M4 5h12v11.5H4ZM4 8.5h12M7.2 3.2v3M12.8 3.2v3',
  scale: 'M10 3.5V16.5M6 16.5h8M4 6h12M4 6l-1.8 5a2 2 0 0 0 3.6 0ZM16 6l-1.8 5a2 2 0 0 0 3.6 0Z',
  alert: 'M10 3.5 17.5 16.5H2.5ZM10 8.5v3.5M10 14.3v.1',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  close: 'M5 5l10 10M15 5 5 15',
  'chevron-down': 'M6 8l4 4 4-4',
  'chevron-right': 'M8 6l4 4-4 4',
  'chevron-left': 'M12 6l-4 4 4 4',
  'sort-up': 'M10 15V5M6 9l4-4 4 4',
  'sort-down': 'M10 5v10M6 11l4 4 4-4',
  sort: 'M7 4.5v11M4.5 7 7 4.5 9.5 7M13 15.5v-11M10.5 13l2.5 2.5 2.5-2.5',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  columns: 'M3.5 4.5h13v11h-13ZM8 4.5v11M12 4.5v11',
  download: 'M10 3.5v9M6.5 9.5 10 13l3.5-3.5M3.5 16.5h13',
  copy: 'M7 7h9v9.5H7ZM4 12.5V3.5h9',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.7 1.8',
  play: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8.5 7.2v5.6l4.2-2.8Z',
  pause: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8.2 7.5v5M11.8 7.5v5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  sync: 'M16 8a6.3 6.3 0 0 0-11.3-1.5M4 12a6.3 6.3 0 0 0 11.3 1.5M4.5 3.5v3h3M15.5 16.5v-3h-3',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3v4M10 6.8v.1',
  'check-circle': 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 10.2l2.2 2.2 4-4.5',
  'x-circle': 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.7 7.7l4.6 4.6M12.3 7.7l-4.6 4.6',
  plus: 'M10 4v12M4 10h12',
  edit: 'M4 16l.7-3.2L13 4.5l2.5 2.5-8.3 8.3ZM11.5 6l2.5 2.5',
  sun: 'M10 13.3a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2',
  'sign-out': 'M8 16.5H4.5v-13H8M12.5 13.5 16 10l-3.5-3.5M16 10H8',
  external: 'M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16.5 3.5 9.5 10.5',
} as const

export type IconName = keyof typeof paths

/** A line icon. Decorative unless it is given a `label`. */
export function Icon({
  name,
  label,
  size = 20,
  className,
  ...props
}: { name: IconName; label?: string; size?: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      {...props}
    >
      <path d={paths[name]} />
    </svg>
  )
}
