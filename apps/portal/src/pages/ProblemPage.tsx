import type { ReactElement } from 'react';
import { HowToCheckDoor } from './HowToCheckPage.js';
import { Layout } from './Layout.js';
import type { PageContext } from './page.js';
import { SearchBox } from './SearchBox.js';

interface ProblemPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly detail: string;
}

/** Says what went wrong and offers the way on. */
export function ProblemPage({ context, title, detail }: ProblemPageProps): ReactElement {
  return (
    <Layout context={context} title={title}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <SearchBox context={context} />
      <HowToCheckDoor context={context} />
    </Layout>
  );
}
