const escape = (text) => String(text ?? '').replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Only what the demo itself wrote becomes a link, and only to this machine. */
const linked = (text) =>
  escape(text).replace(/https?:\/\/localhost[^\s<]*/g, (link) => `<a href="${link}">${link}</a>`);

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:44rem;padding:1rem;color:#1a1a1a;background:#fff}
a{color:#0b4f8a;display:inline-block;padding:.25rem 0;overflow-wrap:anywhere}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
li{border-block-start:1px solid #ccc;padding:.5rem 0;list-style:none}ul{padding:0}.quiet{color:#505050}`;

const page = (title, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;

export const listPage = (mails) =>
  page(
    'Mails and short messages of the demo',
    `<p>The demo sends nothing to anybody. What it would send is kept here.</p>${
      mails.length === 0
        ? '<p>None yet.</p>'
        : `<ul>${mails
            .map(
              ({ id, subject, to, language, at }) =>
                `<li><a href="/${escape(id)}" lang="${escape(language)}" dir="auto">${escape(subject)}</a>
<div class="quiet">to ${escape(to)} · ${escape(at?.toISOString())}</div></li>`,
            )
            .join('')}</ul>`
    }`,
  );

export const mailPage = ({ subject, to, from, at, text, language }) =>
  page(
    subject ?? '',
    `<p><a href="/">All of them</a></p><p class="quiet">to ${escape(to)} · from ${escape(from)} · ${escape(at?.toISOString())}</p>
<pre lang="${escape(language)}" dir="auto">${linked(text)}</pre>`,
  );

export const missingPage = () => page('There is no such message', '<p><a href="/">All of them</a></p>');
