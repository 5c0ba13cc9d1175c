import { createHash } from 'node:crypto';

/** The whole stylesheet. Logical properties only: Arabic pages mirror by themselves. */
const SOURCE = `
:root{--ink:#1b1b1f;--soft:#4a4a55;--line:#c9c9d2;--paper:#fff;--link:#12408f;--focus:#ffbf2e;color-scheme:light}
*{box-sizing:border-box}
[hidden]{display:none}
html{font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Nastaliq Urdu","Noto Sans Bengali","Noto Sans Devanagari","Noto Sans Ethiopic","Noto Sans Thai",Arial,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0}
body>header,main,body>footer{max-inline-size:42rem;margin-inline:auto;padding-inline:1rem}
pre{overflow-x:auto;padding:.5rem;border:1px solid var(--line);font-size:.875rem}
.pager{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;margin-block:1rem}
.pager a{display:block;padding-block:.75rem;font-weight:600}
.plain p{margin-block:.15rem}
h1,h2,h3{line-height:1.25;margin-block:1.5rem .5rem;overflow-wrap:anywhere}
h1{font-size:1.6rem}h1,.word{text-wrap:balance}h2{font-size:1.25rem}h3{font-size:1.0625rem}
p,ul,ol,dl{margin-block:.5rem}
ul,ol{padding-inline-start:1.5rem}
li{margin-block:.35rem;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,button:focus-visible,summary:focus-visible,main:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 5px var(--focus)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static;display:block;padding:.75rem 1rem}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;border-block-end:1px solid var(--line)}
.brand{font-weight:700;font-size:1.25rem;color:var(--ink);text-decoration:none;padding-block:.6rem}
.languages details{margin:0}
.languages:has([open]){inline-size:100%}
.languages summary{display:flex;align-items:center;justify-content:flex-end;gap:.5rem;padding:.75rem .5rem;color:var(--link);font-weight:600;cursor:pointer;list-style:none}
.languages summary::-webkit-details-marker{display:none}
.languages summary svg{inline-size:1.5rem;block-size:1.5rem}
.languages ul{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));margin:0;padding:0 0 .75rem}
.languages li{margin:0}
.languages li a{display:block;padding:.65rem .5rem}
.languages [aria-current]{color:var(--ink);font-weight:700;text-decoration:none;box-shadow:inset .25rem 0 var(--ink)}
form{margin-block:1rem}
label{display:block;font-weight:600;margin-block-end:.25rem}
.field{margin-block:1rem}
.wrong{border-inline-start:.3rem solid #8a1014;padding-inline-start:.75rem}
input,textarea,select{display:block;inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--paper);border:2px solid #5b5b68;border-radius:.375rem}
input[aria-invalid],textarea[aria-invalid],select[aria-invalid]{border-color:#8a1014}
button{display:block;inline-size:100%;min-block-size:3rem;margin-block-start:.75rem;padding:.5rem 1rem;font:inherit;font-weight:700;color:#fff;background:#12408f;border:2px solid #12408f;border-radius:.375rem;cursor:pointer}
.second{color:#12408f;background:var(--paper)}
.hint,.quiet{color:var(--soft);margin-block:.25rem}
.error{color:#8a1014;font-weight:600;margin-block:.25rem}
section.notice>h2{margin-block-start:.25rem}
.days>div{margin-block-end:.75rem}
.notice,.notice.plain{border:2px solid #6b4a00;background:#fff6dd;border-radius:.375rem;padding:.5rem .75rem;margin-block:1rem}
.standing{--tone:#3d3d47;--tint:#f0f0f3;display:grid;grid-template-columns:auto 1fr;column-gap:.75rem;margin-block:1rem;padding:1rem;border:2px solid var(--tone);border-inline-start-width:.5rem;border-radius:.375rem;background:var(--tint)}
.standing>*{grid-column:1/-1}
.standing>svg{grid-column:1;inline-size:3rem;block-size:3rem;color:var(--tone)}
.standing>.word{grid-column:2;align-self:center;margin:0;font-size:1.5rem;line-height:1.2;font-weight:700;color:var(--tone)}
.standing>.verb{font-weight:700;font-size:1.125rem;margin-block:.75rem 0}
.standing>p:last-child{margin-block-end:0}
.mark{--tone:#3d3d47;color:var(--tone);font-weight:600}
.mark svg{inline-size:1.25em;block-size:1.25em;vertical-align:-.25em;margin-inline-end:.35em}
.may_recruit{--tone:#0b5d2a;--tint:#eaf6ed}
.may_recruit_with_conditions{--tone:#6b4a00;--tint:#fff6dd}
.may_not_recruit,.reported_unlicensed,.sanctioned{--tone:#8a1014;--tint:#fdecec}
.listed_elsewhere{--tone:#12408f;--tint:#eaf0fc}
.unknown{--tone:#4a3a78;--tint:#f1eef8}
dl{border-block-start:1px solid var(--line)}
dl>div{padding-block:.5rem;border-block-end:1px solid var(--line)}
dt{color:var(--soft);font-size:.9375rem}
dd{margin:0;overflow-wrap:anywhere}
dd ul{margin:0;padding:0;list-style:none}
.plain{list-style:none;padding-inline:0}
.plain>li{border-block-end:1px solid var(--line);padding-block:.5rem;margin:0}
.plain>li>a:first-child{display:inline-block;padding-block:.35rem;font-weight:600}
.steps>li{padding-inline-start:.25rem}
.long>li{margin-block-end:1.25rem}
.long>li::marker{font-size:1.25rem;font-weight:700}
.long h2{margin-block:0 .25rem}
details{margin-block:1rem}
summary{padding-block:.6rem;font-weight:600;color:var(--link);cursor:pointer}
mark{background:#e6eefb;color:inherit;padding-inline:.15em;border-block-end:2px solid #12408f}
mark.bad{background:#fdecec;border-block-end:3px double #8a1014;font-weight:600}
sup a{padding-inline:.3em}
.given{white-space:pre-wrap;overflow-wrap:anywhere}
.alarm{border:2px solid #8a1014;border-inline-start-width:.5rem;background:#fdecec;border-radius:.375rem;padding:.5rem 1rem;margin-block:1rem}
.lines strong{display:block;margin-block:.15rem}.alarm .verb{font-weight:700;font-size:1.375rem;margin-block:.5rem;color:#8a1014}.alarm .verb svg{inline-size:2rem;block-size:2rem;vertical-align:-.45em;margin-inline-end:.5rem}.alarm li:last-child{border:0}.alarm h1{color:#8a1014;margin-block-start:.5rem}
.qr{margin:1rem 0;max-inline-size:14rem}
.card{border:2px solid var(--ink);border-radius:.375rem;padding:1rem;margin-block:1rem}
.card h1{margin-block:0 .5rem}
.again{display:grid;grid-template-columns:7rem 1fr;gap:.75rem;align-items:center}
.again>div{overflow-wrap:anywhere;min-inline-size:0}
.qr figcaption{overflow-wrap:anywhere;font-size:.875rem}
.languages li button{min-block-size:0;margin:0;padding:.65rem .5rem;font-weight:400;text-align:start;color:var(--link);background:none;border:0;border-radius:0;text-decoration:underline;text-underline-offset:.15em}
.languages li button[aria-current]{color:var(--ink);font-weight:700;text-decoration:none}
.first{position:absolute;inset-inline-start:-99rem;inline-size:1px;min-block-size:1px;block-size:1px;padding:0}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid var(--line)}
body>footer{margin-block-start:2.5rem;padding-block:1rem 2rem;border-block-start:1px solid var(--line);color:var(--soft)}
@media(min-width:36rem){dl>div{display:grid;grid-template-columns:12rem 1fr;column-gap:1rem}.days{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}button{inline-size:auto}}
@media print{form,nav,.skip,.screen,details:not([open]),body:has(.card)>header,body:has(.card)>footer{display:none}.card{max-inline-size:128mm;margin:0;padding:.5rem;font-size:8pt;line-height:1.25}.card h1,.card .word{font-size:14pt}.card .verb{font-size:11pt}.card dt{font-size:1em}.again{break-inside:avoid}.card *{margin-block:.1rem}.card dl>div{display:grid;grid-template-columns:9.5em 1fr;column-gap:.75rem;padding-block:.1rem}.card .standing{padding:.35rem .75rem}.standing,.notice{break-inside:avoid;background:none}html{font-size:11pt}a{color:inherit}}
`;

export const STYLE = SOURCE.replaceAll('\n', '');
/** What the content security policy allows: this very text and no other style. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
