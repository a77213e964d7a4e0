/** Does the same with each of many things, so many at once; the results are in the things' order. @throws what `act` throws */
export async function inParallel<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  act: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(things.length);
  let next = 0;
  const work = async () => {
    for (let place = next++; place < things.length; place = next++)
      results[place] = await act(things[place] as Thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, work));
  return results;
}
