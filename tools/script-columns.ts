/** The bytes that ColumnReader (src/core/script/columns.ts) reads: each column's length, then the column, padded to four bytes. */
export function joinColumns(columns: (Uint8Array | Uint16Array | string)[]): Uint8Array {
  return Buffer.concat(columns.flatMap((column) => {
    const bytes = typeof column === "string" ? Buffer.from(column) : Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)];
  }));
}
