import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Overlay } from '../../parts/overlay.tsx'
import { sign, signature } from './signature.ts'

/** Asks for name and reason. `onDone` is called once both are given. */
export const SignatureDialog = ({
  onDone,
  onClose,
}: {
  readonly onDone: () => void
  readonly onClose: () => void
}): VNode => {
  const by = useRef<HTMLInputElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  return (
    <Overlay label="Who judges, and why" onClose={onClose}>
      <form
        class="signature-form"
        method="dialog"
        onSubmit={() => {
          sign({ by: by.current?.value ?? '', reason: reason.current?.value ?? '' })
          onDone()
        }}
      >
        <h2 class="section-title">Who judges, and why</h2>
        <p class="soft">
          Both stand beside every judgement from now on, so that others can check it. They can be changed at
          any time.
        </p>
        <label class="field">
          Your name
          <input ref={by} required maxLength={200} defaultValue={signature.value.by} autocomplete="name" />
        </label>
        <label class="field">
          Reason
          <textarea
            ref={reason}
            required
            maxLength={2000}
            rows={3}
            defaultValue={signature.value.reason}
            placeholder="Read both sentences; the days exclude each other."
          />
        </label>
        <p>
          <button type="submit" class="button primary">
            Go on
          </button>
        </p>
      </form>
    </Overlay>
  )
}
