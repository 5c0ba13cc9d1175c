import type { IncomingMessage, ServerResponse } from 'node:http';

type Body = Readonly<Record<string, string>>;

/** The API's side of following: it takes what it is asked, knows one link, and may be away. */
export class FakeFollows {
  readonly asked: { readonly path: string; readonly body: Body }[] = [];
  channels: readonly string[] = ['email', 'sms'];
  isAway = false;
  /** The agency behind the one link that confirms. */
  readonly link = { token: 'AbCdEfGh_-kLmNoP', agencyId: 'a-harbour' };

  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (!path.startsWith('/api/v1/follows')) return false;
    void this.take(path.slice('/api/v1/follows'.length), request, response);
    return true;
  }

  private async take(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isAway) return void response.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const body = (text === '' ? {} : JSON.parse(text)) as Body;
    if (path !== '/channels') this.asked.push({ path, body });
    const [status, answer] = this.do(path, body);
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(answer));
  }

  private do(path: string, body: Body): readonly [number, object] {
    const no = (status: number, code: string) =>
      [status, { type: 'about:blank', title: 'No', status, code, errors: [] }] as const;
    if (path === '/channels') return [200, { channels: this.channels }];
    if (path === '/confirm')
      return body['token'] === this.link.token ? [200, { agencyId: this.link.agencyId }] : no(409, 'follow.link-over');
    if (path === '')
      return /@.+\.|^\+?[\d ]{6,}$/.test(body['address'] ?? '') ? [200, { accepted: true }] : no(400, 'follow.address');
    return [200, { stopped: true }];
  }
}
