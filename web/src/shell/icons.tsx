import type { VNode } from 'preact'

const icon = (path: string): (() => VNode) => {
  const Icon = (): VNode => (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
  return Icon
}

export const SearchIcon = icon('M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0 -11M13 13l4 4')
export const HelpIcon = icon('M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8 .4 -1.1 .9 -1.1 1.8M10 14.5v.1')
export const SunIcon = icon(
  'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0 -7M10 2v1.5M10 16.5v1.5M2 10h1.5M16.5 10h1.5M4.4 4.4l1 1M14.6 14.6l1 1M4.4 15.6l1 -1M14.6 5.4l1 -1',
)
export const MoonIcon = icon('M15.5 12.2A6.5 6.5 0 0 1 7.8 4.5a6.3 6.3 0 1 0 7.7 7.7z')
export const CloseIcon = icon('M5 5l10 10M15 5L5 15')
export const PlayIcon = icon('M6 4l10 6l-10 6z')
export const PauseIcon = icon('M7 4.5v11M13 4.5v11')
export const ClockIcon = icon('M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0 -14M10 6v4.2l2.6 1.6')
export const AddIcon = icon('M10 4v12M4 10h12')
