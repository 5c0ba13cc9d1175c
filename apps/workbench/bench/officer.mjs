import { PlainError } from '../src/plain.mjs';

/** Somebody who works in the register, through the API as the console does. */
export async function signIn(apiUrl, { username, password }) {
  const answer = await fetch(`${apiUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new PlainError(`${username} could not sign in: the API answered ${answer.status}.`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

  async function send(route, { method = 'GET', body, version } = {}) {
    const response = await fetch(`${apiUrl}/api/v1${route}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new PlainError(`${method} ${route} was answered ${response.status}: ${text.slice(0, 400)}`);
    return { ...JSON.parse(text), position: Number(response.headers.get('feed-position')) };
  }
  return {
    get: (route) => send(route),
    post: (route, body, version) => send(route, { method: 'POST', body, version }),
  };
}

const JUSTIFIED = {
  ground: 'Labour Recruitment Act, section 12',
  reasons: 'The office found the facts described in the file.',
  reviewRight: 'You may ask the tribunal for a review within 28 days.',
};

/** Two persons for one decision: the first proposes, and what is returned lets the second decide. */
export async function propose(officer, approver, licence, terms) {
  const { version } = await officer.get(`/licences/${licence.id}`);
  const proposed = await officer.post(`/licences/${licence.id}/propose`, { ...JUSTIFIED, ...terms }, version);
  const { id: proposalId } = proposed.proposals.find(({ status }) => status === 'proposed');
  return () => approver.post(`/licences/${licence.id}/decide`, { proposalId }, proposed.version);
}
