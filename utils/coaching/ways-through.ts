import type { Step } from './scenario';

/** Steps, or what a file has of them so far: what leads where is all that counts here. */
type Ways = Readonly<Record<string, { choices: readonly Pick<Step['choices'][number], 'to'>[] }>>;

/** @returns ids of the steps that can be come to, the first included */
export function reached(start: string, steps: Ways): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = Object.hasOwn(steps, id) ? steps[id] : undefined;
    if (!step || found.has(id)) continue;
    found.add(id);
    open.push(...step.choices.map(({ to }) => to));
  }
  return found;
}

/** @returns ids of the steps from which an end can be come to: one without choices */
export function canFinish(steps: Ways): Set<string> {
  const comesFrom = new Map<string, string[]>();
  for (const [id, { choices }] of Object.entries(steps))
    for (const { to } of choices) comesFrom.set(to, [...(comesFrom.get(to) ?? []), id]);
  const found = new Set<string>();
  const open = Object.keys(steps).filter((id) => steps[id]?.choices.length === 0);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(comesFrom.get(id) ?? []));
  }
  return found;
}
