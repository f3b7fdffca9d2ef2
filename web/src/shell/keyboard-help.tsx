import type { VNode } from 'preact'
import { keyGroups } from '../keys.ts'
import { Overlay } from '../parts/overlay.tsx'
import './keyboard-help.css'

/** All keys that work in the present view. */
export const KeyboardHelp = ({ onClose }: { readonly onClose: () => void }): VNode => (
  <Overlay label="Keyboard help" onClose={onClose}>
    <h2 class="section-title">Keyboard</h2>
    {keyGroups.value.map(({ title, bindings }) => (
      <section key={title} class="key-group">
        <h3>{title}</h3>
        <dl>
          {bindings.map(({ key, does }) => (
            <div key={key}>
              <dt>
                {key.split(' ').map(part => (
                  <kbd key={part} class="key">
                    {part === 'ArrowLeft' ? '←' : part === 'ArrowRight' ? '→' : part === ' ' ? 'Space' : part}
                  </kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
    <form method="dialog">
      <button type="submit" class="button">
        Close
      </button>
    </form>
  </Overlay>
)
