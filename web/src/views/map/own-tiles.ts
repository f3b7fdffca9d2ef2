import {
  type AddProtocolAction,
  addProtocol,
  type LayerSpecification,
  type SourceSpecification,
} from 'maplibre-gl'
import { PMTiles, Protocol, type Source, TileType } from 'pmtiles'
import { roleColour } from './icons.ts'
import { ownSource } from './style.ts'

/** The reader's own background: a PMTiles file of the reader's disk, drawn over land and under borders. */
export interface OwnTiles {
  readonly name: string
  readonly source: SourceSpecification
  /** Made anew for each theme. */
  readonly layers: () => readonly LayerSpecification[]
}

let protocol: Protocol | null = null
let opened = 0

/** Reads from the file where it lies; nothing is uploaded. */
const sourceOf = (file: File, key: string): Source => ({
  getKey: () => key,
  getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
})

/** Opens a PMTiles file (version 3, pictures or vector tiles). Throws with a reason for anything else. */
export const openTiles = async (file: File): Promise<OwnTiles> => {
  opened += 1
  const key = `own-${opened}`
  const archive = new PMTiles(sourceOf(file, key))
  const header = await archive.getHeader().catch((cause: unknown) => {
    throw new Error(`'${file.name}' is no PMTiles file: choose one that ends in .pmtiles.`, { cause })
  })
  if (protocol === null) {
    protocol = new Protocol()
    // The two packages' types differ in whether what is absent may be undefined.
    addProtocol('pmtiles', protocol.tilev4 as AddProtocolAction)
  }
  protocol.add(archive)
  const url = `pmtiles://${key}`
  if (header.tileType === TileType.Mvt) {
    const names = vectorLayerNames(await archive.getMetadata())
    return { name: file.name, source: { type: 'vector', url }, layers: () => vectorLayers(names) }
  }
  const isPicture = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(header.tileType)
  if (!isPicture) throw new Error(`'${file.name}' holds tiles of a kind that this map cannot draw.`)
  return {
    name: file.name,
    source: { type: 'raster', url, tileSize: 256 },
    layers: () => [{ id: 'own', type: 'raster', source: ownSource, paint: { 'raster-fade-duration': 0 } }],
  }
}

const vectorLayerNames = (metadata: unknown): readonly string[] => {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata)) return []
  const layers: unknown = metadata.vector_layers
  if (!Array.isArray(layers)) return []
  return layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string'
      ? [layer.id]
      : [],
  )
}

/** How layers of the usual schemas (Protomaps, OpenMapTiles, Shortbread) are drawn, by words in their names. */
const kinds = [
  [/water|ocean|sea|lake|river/i, 'water'],
  [/building/i, 'building'],
  [/road|street|transport|highway|rail/i, 'road'],
  [/bound|admin|border/i, 'border'],
  [/land|earth|park|wood|forest|site|green/i, 'land'],
] as const

/** Layers for what the file holds, the ground first; labels are left to the map itself. */
const vectorLayers = (names: readonly string[]): readonly LayerSpecification[] => {
  const paint = (role: string): string => roleColour(`--${role}`)
  const found = names.flatMap(name => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1]
    return kind === undefined ? [] : [{ name, kind }]
  })
  const order = ['land', 'water', 'building', 'road', 'border']
  return found
    .sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
    .flatMap(({ name, kind }): readonly LayerSpecification[] => {
      const common = { source: ownSource, 'source-layer': name } as const
      const isArea = ['==', ['geometry-type'], 'Polygon'] as never
      const line: LayerSpecification = {
        ...common,
        id: `own-line-${name}`,
        type: 'line',
        paint: {
          'line-color': paint(kind === 'water' ? 'water' : kind === 'road' ? 'line-strong' : 'border-faint'),
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 12, kind === 'road' ? 2 : 1],
        },
      }
      if (kind === 'road' || kind === 'border') return [line]
      const role = kind === 'water' ? 'sea' : kind === 'building' ? 'line' : 'land'
      const area: LayerSpecification = {
        ...common,
        id: `own-area-${name}`,
        type: 'fill',
        filter: isArea,
        paint: { 'fill-color': paint(role) },
      }
      return kind === 'water'
        ? [area, { ...line, filter: ['==', ['geometry-type'], 'LineString'] as never }]
        : [area]
    })
}
