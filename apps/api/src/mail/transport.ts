import { createTransport, type Transporter } from 'nodemailer';

export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** An address that takes the reader off the list by one POST; only of mails that somebody subscribed to. */
  readonly stop?: string;
}

/** How mails leave the house. */
export abstract class MailTransport {
  /** Settles when the next server has taken it; throws where it has not. */
  abstract send(letter: Letter): Promise<void>;
  abstract close(): void;
}

/** By SMTP (RFC 5321), as text only: nothing in it is loaded from anywhere. */
export class SmtpTransport extends MailTransport {
  private readonly smtp: Transporter;
  private readonly host: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.smtp = createTransport({ url, connectionTimeout: 20_000, socketTimeout: 60_000 });
    this.host = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  }

  override async send({ id, to, subject, text, language, stop }: Letter): Promise<void> {
    await this.smtp.sendMail({
      from: this.from,
      // One address, whatever characters it holds: never a list.
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${this.host}>`,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated', ...unsubscribing(stop) },
    });
  }

  override close(): void {
    this.smtp.close();
  }
}

/** RFC 8058: mail programs show a button for it. */
const unsubscribing = (stop: string | undefined): Record<string, string> =>
  stop === undefined ? {} : { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
