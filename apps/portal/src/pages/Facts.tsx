import type { ReactElement, ReactNode } from 'react';

export type Fact = readonly [term: ReactNode, value: ReactNode];

/** Terms and what the register says; a term without a value is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl>
      {facts.map(([term, value], index) =>
        value === null || value === undefined || value === '' || value === false ? null : (
          <div key={index}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A list of values; nothing where there are none, so that the fact is left out. */
export function list(values: readonly ReactNode[]): ReactNode {
  if (values.length <= 1) return values[0] ?? null;
  return (
    <ul>
      {values.map((value, index) => (
        <li key={index}>{value}</li>
      ))}
    </ul>
  );
}
