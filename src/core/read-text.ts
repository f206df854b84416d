/** Thrown when a body grows past its limit; the rest of it is never read. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The body as text. Read chunk by chunk, because a length header may be missing or untrue. */
export async function readText(response: Response, limitBytes: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > limitBytes) {
    await response.body?.cancel();
    throw new BodyTooLarge();
  }
  if (isPlainOfKnownLength(response)) return response.text();
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > limitBytes) {
      await reader.cancel();
      throw new BodyTooLarge();
    }
    parts.push(decoder.decode(chunk.value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** Such a body cannot grow past what it announced, and the platform reads it faster than chunks. */
function isPlainOfKnownLength({ headers }: Response): boolean {
  return headers.has('content-length') && !headers.has('content-encoding');
}
