import type { ReactElement } from 'react';
import { Layout } from '../pages/Layout.js';
import type { PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';

interface BadQuestionPageProps {
  readonly context: PageContext;
  readonly q: string;
  readonly error: string;
}

export function BadQuestionPage({ context, q, error }: BadQuestionPageProps): ReactElement {
  const title = context.words.text('portal', 'start.title');
  return (
    <Layout context={context} title={title}>
      <h1>{title}</h1>
      <SearchBox context={context} q={q} error={error} />
    </Layout>
  );
}
