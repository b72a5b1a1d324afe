/**
 * Gives PDF.js what it takes for granted and the oldest runtime of the app does not have: Electron 33 and Node 20. Newer ones
 * keep their own.
 */
export function supplyForPdf(): void {
  supply(Uint8Array.prototype, 'toHex', function toHex(this: Uint8Array): string {
    return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('hex');
  });
  supply(URL, 'parse', (url: string, base?: string): URL | null =>
    URL.canParse(url, base) ? new URL(url, base) : null,
  );
}

function supply(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
