import { describe, expect, it } from 'vitest'
import { outsideAddress } from './outside-address.ts'

describe('addresses that become links', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<script>1</script>', null],
    ['vbscript:x', null],
    ['file:///etc/passwd', null],
    ['/relative', null],
    ['', null],
    [null, null],
  ])('%j → %j', (address, expected) => {
    expect(outsideAddress(address)).toBe(expected)
  })
})
