/**
 * Puts a text on the clipboard; gives whether it is there. The old way: the new one asks for a permission, and this app grants
 * none. It works while what the user did is fresh, which is some seconds.
 */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', onCopy, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone;
}
