/**
 * How long a text stays, in milliseconds: 4 seconds to find it and 0.35 for each word (170 words a minute,
 * slower than most read), 8 seconds at least and 20 at most.
 */
export function readingTime(text: string): number {
  const words = text.split(/\s+/).length;
  return Math.min(20_000, Math.max(8000, 4000 + 350 * words));
}
