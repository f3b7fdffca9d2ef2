import type { FunctionComponent } from 'preact'
import { useId } from 'preact/hooks'
import type { ControlStatus } from '../../../src/model/account.ts'
import { holderStyle } from './holders.ts'
import { inferredFillOpacity, shapePath, statusDrawing } from './marks.ts'

interface Properties {
  readonly holder: string | null
  readonly status?: ControlStatus
  readonly inferred?: boolean
  /** Width and height in pixels. Default 16. */
  readonly size?: number
  readonly opacity?: number
}

/** A holder's symbol as the map draws it. Decoration: the words beside it say the same. */
export const HolderMark: FunctionComponent<Properties> = ({
  holder,
  status = 'held',
  inferred = false,
  size = 16,
  opacity = 1,
}) => {
  const clip = useId()
  const { shape, colour } = holderStyle(holder)
  const { fill, ring, outline } = statusDrawing[status]
  const path = shapePath[shape]
  // Fought over or shared is a pattern even where no side is named.
  const hollow = fill === 'none' || (holder === null && fill === 'solid')
  return (
    <svg
      class="holder-mark"
      viewBox="-2 -2 4 4"
      width={size}
      height={size}
      aria-hidden="true"
      style={{ opacity, flex: 'none' }}
    >
      <defs>
        <clipPath id={clip}>
          <path d={path} />
        </clipPath>
      </defs>
      {hollow ? (
        <path d={path} fill="var(--raised)" />
      ) : fill === 'solid' ? (
        <path d={path} fill={colour} fill-opacity={inferred ? inferredFillOpacity : 1} />
      ) : (
        <>
          <path d={path} fill="var(--raised)" />
          <g clip-path={`url(#${clip})`} fill={colour}>
            {fill === 'half' ? (
              <path d="M-2 2L2 -2V2Z" />
            ) : (
              [-1.1, -0.3, 0.5].map(x => <rect key={x} x={x} y={-2} width={0.42} height={4} />)
            )}
          </g>
        </>
      )}
      {hollow || outline !== 'none' || inferred ? (
        <path
          d={path}
          fill="none"
          stroke={colour}
          stroke-width={0.28}
          stroke-dasharray={outline === 'dotted' ? '.32 .34' : undefined}
        />
      ) : null}
      {ring === 'none' ? null : (
        <circle
          r={1.72}
          fill="none"
          stroke="var(--ink)"
          stroke-width={0.26}
          stroke-dasharray={ring === 'dashed' ? '.62 .46' : undefined}
        />
      )}
    </svg>
  )
}
