/** Answers about texts, kept for the next ones who ask. */

/** How many answers are kept: more than one notice asks for, also one that is a table of some thousand cells. */
const MOST = 8192;

/**
 * Gives a function of a text that answers again for the last texts without looking at them; it must depend on nothing
 * else, and nobody may change an answer.
 */
export function remember<Answer>(find: (text: string) => Answer, most = MOST): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept.answer;
    const answer = find(text);
    if (known.size >= most) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
