import { createHash } from 'node:crypto';

/** What only the pages of a complaint need, on top of the style of all pages. */
const SOURCE = `
aside{position:sticky;inset-block-start:0;z-index:1}
#exit{display:block;padding:.75rem 1rem;text-align:center;font-weight:700;color:#fff;background:#8a1014}
#exit:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:inset 0 0 0 5px #1b1b1f}
.step{color:var(--soft);margin-block:1rem -1rem}
.danger{border:2px solid #8a1014;border-inline-start-width:.5rem;background:#fdecec;border-radius:.375rem;padding:.25rem 1rem .75rem;margin-block:1rem}
.danger h2{margin-block-start:.5rem}
fieldset{border:0;margin:1rem 0;padding:0;min-inline-size:0}
legend{padding:0;font-weight:600;font-size:1.125rem;margin-block-end:.25rem}
.choice{display:flex;gap:.75rem;align-items:flex-start;padding-block:.5rem;font-weight:400;margin:0}
.choice input{flex:none;inline-size:1.6rem;min-block-size:0;block-size:1.6rem;margin:0;accent-color:#12408f}
.choice span{padding-block-start:.05rem;overflow-wrap:anywhere;min-inline-size:0}
select:focus-visible,.choice input:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 5px var(--focus)}
input[type=file]{padding:.6rem;border-style:dashed}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 .75rem}
.pair>*{margin-block-start:0;min-inline-size:0}
button.quiet{color:var(--link);background:none;border-color:transparent;text-decoration:underline;font-weight:400}
dd button,li button.small{inline-size:auto;min-block-size:2.75rem;margin:.25rem 0 0;padding:.25rem .5rem;color:var(--link);background:none;border-color:var(--line);font-weight:400}
dd{white-space:pre-line}
.notice.plain>li:last-child{border:0}
.receipt{direction:ltr;display:grid;grid-template-columns:auto auto;gap:.25rem 1.5rem;justify-content:center;font:700 2rem/1.3 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;letter-spacing:.02em;border:3px solid var(--ink);border-radius:.375rem;padding:.75rem .25rem;margin-block:1rem}
.receipt-in{direction:ltr;text-align:center;font-size:1.35rem;letter-spacing:.05em}
.good{border:2px solid #0b5d2a;border-inline-start-width:.5rem;background:#eaf6ed;border-radius:.375rem;padding:.25rem 1rem;margin-block:1rem}
.talk{list-style:none;padding:0}
.talk>li{border:1px solid var(--line);border-radius:.375rem;padding:.5rem .75rem;margin-block:.75rem;white-space:pre-line;background:#f6f6f9}
.talk>li.own{margin-inline-start:1.5rem;background:#eaf0fc}
.talk>li>p{margin-block:.25rem}
@media(min-width:36rem){.receipt{grid-template-columns:repeat(4,auto)}}
[hidden]{display:none!important}
@media print{aside,.screen{display:none}.receipt{font-size:24pt}}
`;

export const JOURNEY_STYLE = SOURCE.replaceAll('\n', '');
export const JOURNEY_STYLE_HASH = `'sha256-${createHash('sha256').update(JOURNEY_STYLE).digest('base64')}'`;
