/** One cell of a lifecycle: where a verb leads, who may use it, and in how many days the next act is due. */
export interface Transition<Status extends string, Role extends string> {
  readonly to: Status;
  readonly by: readonly Role[];
  readonly dueInDays?: number;
}

export type LifecycleTable<Status extends string, Verb extends string, Role extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Verb, Transition<Status, Role>>>>>
>;

export interface Lifecycle<Status extends string, Verb extends string, Role extends string> {
  readonly name: string;
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly table: LifecycleTable<Status, Verb, Role>;
  /** The transition, or undefined where this status does not know the verb. */
  transition(status: Status, verb: Verb): Transition<Status, Role> | undefined;
  /** Verbs that this role may use now, in the table's order. */
  verbsFor(status: Status, role: Role): Verb[];
}

/**
 * The only place where a status, a verb and a role meet. Throws at start, not at use, when the table leads to a status
 * it does not define, or holds one that no path from `initial` reaches.
 */
export function defineLifecycle<Status extends string, Verb extends string, Role extends string>(
  name: string,
  initial: Status,
  table: LifecycleTable<Status, Verb, Role>,
): Lifecycle<Status, Verb, Role> {
  const statuses = Object.keys(table) as Status[];
  const rows = (status: Status) => Object.entries(table[status]) as [Verb, Transition<Status, Role>][];
  if (!statuses.includes(initial)) throw new Error(`lifecycle ${name}: unknown initial status "${initial}"`);
  for (const status of statuses)
    for (const [verb, { to, by }] of rows(status)) {
      if (!statuses.includes(to))
        throw new Error(`lifecycle ${name}: "${verb}" from "${status}" leads to unknown "${to}"`);
      if (by.length === 0) throw new Error(`lifecycle ${name}: nobody may "${verb}" from "${status}"`);
    }
  const reached = new Set<Status>([initial]);
  for (const status of reached) for (const [, { to }] of rows(status)) reached.add(to);
  const lost = statuses.filter((status) => !reached.has(status));
  if (lost.length > 0) throw new Error(`lifecycle ${name}: unreachable ${lost.join(', ')}`);
  return {
    name,
    initial,
    statuses,
    table,
    transition: (status, verb) => (Object.hasOwn(table[status], verb) ? table[status][verb] : undefined),
    verbsFor: (status, role) => rows(status).flatMap(([verb, { by }]) => (by.includes(role) ? [verb] : [])),
  };
}
