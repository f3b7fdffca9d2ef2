import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { matchItems } from '../../src/score/claims/claims.ts'
import { isRight } from '../../src/score/claims/match-control.ts'
import { type ReliabilityBin, reliability } from '../../src/score/figures/calibration.ts'
import { loadLabelKnowledge, scoredItems } from '../../src/score/labels/scored-items.ts'

/**
 * Draws the reliability diagram of control claims, `docs/images/reliability.svg`: for each tenth of confidence the share
 * of claims that are right, with their number.
 *
 *     npx tsx bench/claims/reliability.ts [--part test|tune]
 */
const { values } = parseArgs({ options: { part: { type: 'string', default: 'test' } } })

const size = 360
const margin = { left: 46, bottom: 40, top: 14, right: 14 }
const width = size - margin.left - margin.right
const height = size - margin.top - margin.bottom
const x = (share: number): number => margin.left + share * width
const y = (share: number): number => margin.top + (1 - share) * height

const bar = ({ from, right, claims }: ReliabilityBin): string =>
  `<rect x="${(x(from) + 2).toFixed(1)}" y="${y(right).toFixed(1)}" width="${(width / 10 - 4).toFixed(1)}" height="${(y(0) - y(right)).toFixed(1)}" fill="#3f6f8f"/>` +
  `<text x="${x(from + 0.05).toFixed(1)}" y="${(y(right) - 4).toFixed(1)}" text-anchor="middle" font-size="10">${claims}</text>`

const tick = (share: number): string =>
  `<text x="${x(share)}" y="${y(0) + 15}" text-anchor="middle">${share.toFixed(1).replace(/^0(?=\.)/, '')}</text>` +
  `<text x="${margin.left - 7}" y="${y(share) + 4}" text-anchor="end">${share.toFixed(1).replace(/^0(?=\.)/, '')}</text>`

const draw = (
  bins: readonly ReliabilityBin[],
  part: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" font-family="system-ui, sans-serif" font-size="11" fill="#333" role="img">
<title>Share of control claims that are right, by confidence (${part} part; numbers of claims above the bars)</title>
<rect width="${size}" height="${size}" fill="#fff"/>
${bins.map(bar).join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#b5532d" stroke-dasharray="4 3"/>
<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#333"/>
${[0, 0.2, 0.4, 0.6, 0.8, 1].map(tick).join('\n')}
<text x="${x(0.5)}" y="${size - 6}" text-anchor="middle">confidence</text>
<text x="12" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 12 ${y(0.5)})">share right</text>
</svg>
`

const part = values.part === 'tune' ? 'tune' : 'test'
const { items } = await scoredItems(benchmarkFolder(), { part })
const claims = matchItems(items, await loadLabelKnowledge()).flatMap(({ pairs }) =>
  pairs.flatMap(({ found, agreement }) =>
    found?.confidence === undefined ? [] : [{ confidence: found.confidence, right: isRight(agreement) }],
  ),
)
const file = fileURLToPath(new URL('../../docs/images/reliability.svg', import.meta.url))
writeFileSync(file, draw(reliability(claims), part))
