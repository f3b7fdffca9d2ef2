import cliProgress from 'cli-progress'

/** A progress bar on standard error for long work; nothing when that is no terminal. */
export interface Progress {
  update(done: number, total: number): void
  stop(): void
}

/** Fewer pages than this are read before a bar could be seen. */
const worthABar = 12

export const openProgress = (): Progress => {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar(
    {
      format: 'Reading pages {bar} {value}/{total} · {eta_formatted} left',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  )
  let started = false
  return {
    update(done, total) {
      if (total < worthABar) return
      if (!started) bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
