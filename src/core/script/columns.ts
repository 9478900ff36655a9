/**
 * Reads a table that is a row of columns: each its length in bytes (32 bits, little-endian as every browser's machine),
 * then its bytes, padded to four. What is read is a view and costs nothing to load.
 */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** `bytes` must begin at a multiple of four in its buffer; a copy is made where it does not. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  }

  bytes(): Uint8Array {
    const { buffer, byteOffset } = this.#bytes;
    const [length = 0] = new Uint32Array(buffer, byteOffset + this.#at, 1);
    const start = this.#at + 4;
    this.#at = start + Math.ceil(length / 4) * 4;
    return this.#bytes.subarray(start, start + length);
  }

  units(): Uint16Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint16Array(buffer, byteOffset, byteLength / 2);
  }

  /** Units of which each is written as the step from the one before it. */
  steppedUnits(): Uint16Array {
    return addUp(this.units());
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }
}

function addUp(steps: Uint16Array): Uint16Array {
  const units = new Uint16Array(steps.length);
  let unit = 0;
  for (let i = 0; i < steps.length; i += 1) {
    unit += steps[i] ?? 0;
    units[i] = unit;
  }
  return units;
}
