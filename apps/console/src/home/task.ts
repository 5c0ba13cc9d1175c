/** One piece of work of the person who is signed in, as the server sees it. */
export interface Task {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly action: string;
  readonly path: string;
}
