/** What people of the fictional country complain about, in their own words, and how it goes on. Nobody of this exists. */
export interface Allegation {
  readonly codes: readonly string[];
  readonly language: string;
  /** Minor units. */
  readonly amount: string | null;
  readonly narrative: string;
  readonly question: string;
  readonly answer: string;
  readonly outcome: string;
}

export const ALLEGATIONS: readonly [Allegation, ...Allegation[]] = [
  {
    codes: ['FEE-OVER', 'FEE-NORCPT'],
    language: 'en',
    amount: '18500000',
    narrative:
      'They asked 185,000 for a hotel job and said half is for the embassy. I paid in two parts at the office. No receipt was given. My cousin sold his motorbike for it.',
    question: 'On which days did you pay, and who took the money? Did anybody come with you?',
    answer:
      'The first time was in the week before the festival, the second two weeks later. The man at the desk took it. My cousin was with me both times.',
    outcome: 'The agency gave back what was above the cap. The transfer to you was shown to us.',
  },
  {
    codes: ['DOC-WITH', 'FRC-THREAT'],
    language: 'en',
    amount: null,
    narrative:
      'The agent keeps my passport and says I get it back when I pay for the medical test again. When I said I will go to the ministry he said he knows where my mother lives.',
    question: 'Are you safe where you are now? Is your passport at the office, or with the agent?',
    answer: 'I am at my sister’s place now. The passport is in the drawer at the office, I saw six others there.',
    outcome: 'Seven passports were found at the office and given back to their owners.',
  },
  {
    codes: ['CON-SUB', 'WAG-WITH'],
    language: 'en',
    amount: '9200000',
    narrative:
      'The contract I signed said cook, 1,400 a month. At the airport they gave another one, cleaner, 900, and said sign or stay. Two months of wages were kept “for the visa”.',
    question: 'Can you send a picture of both contracts? Which of the two did the employer follow?',
    answer: 'I only have the second one, picture is attached. The first one they took from my hand.',
    outcome: 'The deducted wages were paid. The substitution of the contract is established.',
  },
  {
    codes: ['ADV-FALSE', 'LIC-UNL'],
    language: 'en',
    amount: '4500000',
    narrative:
      'Saw jobs in a factory abroad on a page with the logo of a real agency. They wanted 45,000 by wallet for “registration”. After paying the number is off.',
    question: 'Which wallet did you pay to, and do you still have the messages?',
    answer: 'I kept the messages, pictures attached. The wallet name was different from the agency’s name.',
    outcome: 'The page is not the agency’s. It was passed on as an impersonation.',
  },
  {
    codes: ['DEP-NONE', 'FEE-NOREF'],
    language: 'en',
    amount: '12000000',
    narrative:
      'Eight months waiting. Each week they say “next week the visa comes”. I asked for my money and they say it is used already.',
    question: 'Which job and which country was it for? Was there a letter with a date?',
    answer: 'Shop assistant. There is a letter without date, I send it. They said forty people are in the same group.',
    outcome: 'The agency refunded all forty. The list of payments is in the file.',
  },
  {
    codes: ['FEE-LOAN', 'FEE-OVER'],
    language: 'en',
    amount: '25000000',
    narrative:
      'They took me to a lender upstairs in the same house. The paper says 250,000 but I got only 190,000, and it is five percent each month. My father signed with his land.',
    question: 'Do you have the paper of the loan? Whose name stands on it?',
    answer: 'My father has it, the name is the brother of the manager. Picture attached.',
    outcome: 'The loan was set aside. The tie between lender and agency is established.',
  },
  {
    codes: ['CND-ABUSE', 'FRC-MOVE'],
    language: 'en',
    amount: null,
    narrative:
      'Fourteen of us in one room behind the training centre, the door is locked at night. They say it is so that nobody runs away before the flight.',
    question: 'Is the door still locked at night? How many are there now?',
    answer: 'Yes every night at nine. Eleven now, three flew on Monday.',
    outcome: 'The dormitory was closed on the day of the visit and everybody was brought out.',
  },
  {
    codes: ['FEE-TIED'],
    language: 'es',
    amount: '3600000',
    narrative:
      'Me obligaron a hacer el examen médico en su clínica y a comprar un uniforme. En otra clínica cuesta la mitad. Si no, dijeron, no hay contrato.',
    question: '¿Le dieron algún comprobante de la clínica o del uniforme?',
    answer: 'De la clínica sí, lo adjunto. Del uniforme no.',
    outcome: 'La agencia devolvió el dinero y ya no exige clínica propia.',
  },
  {
    codes: ['LIC-LEND', 'FEE-OVER'],
    language: 'es',
    amount: '15000000',
    narrative:
      'Un señor en mi pueblo recluta en nombre de una agencia de la capital, pero en la oficina nadie lo conoce. Ya pagamos cinco personas.',
    question: '¿Cómo se presentó él, y les mostró algún carné?',
    answer: 'Mostró una tarjeta con el logo. Dijo que es su subagente desde hace años.',
    outcome: 'No está registrado como personal de la agencia. El caso pasó a medidas.',
  },
  {
    codes: ['WAG-WITH', 'DOC-WITH'],
    language: 'ar',
    amount: '6400000',
    narrative: 'لم أستلم راتبي منذ ثلاثة أشهر، وصاحب العمل يحتفظ بجواز سفري ويقول إن المكتب أعطاه الإذن بذلك.',
    question: 'هل لديك عقد أو رسالة تذكر مبلغ الراتب؟ وهل ما زلت في مكان العمل؟',
    answer: 'لدي صورة من العقد. نعم ما زلت هنا ولا أخرج إلا يوم الجمعة.',
    outcome: 'دُفعت الرواتب المتأخرة وأُعيد جواز السفر.',
  },
  {
    codes: ['DEP-IRREG', 'CON-NONE'],
    language: 'ne',
    amount: '21000000',
    narrative: 'भिजिट भिसामा पठाए, श्रम स्वीकृति छैन। त्यहाँ पुगेपछि अर्कै काम भन्यो। सम्झौता कहिल्यै देखाएनन्।',
    question: 'तपाईं अहिले कहाँ हुनुहुन्छ, र कसले टिकट किन्यो?',
    answer: 'म अझै त्यहीँ छु। टिकट एजेन्टले किनेको हो, फोटो पठाएको छु।',
    outcome: 'फर्कने टिकट एजेन्सीले तिर्‍यो, र अनियमित पठाएको ठहर भयो।',
  },
  {
    codes: ['ADV-NOID', 'CON-NONE'],
    language: 'bn',
    amount: null,
    narrative: 'ফেসবুকে বিজ্ঞাপন দেখে ফোন করেছিলাম। লাইসেন্স নম্বর চাইলে বলে দরকার নেই। চুক্তি বাংলায় দেয়নি।',
    question: 'বিজ্ঞাপনের ছবি কি আছে? কবে দেখেছিলেন?',
    answer: 'আছে, পাঠালাম। গত মাসে দেখেছি।',
    outcome: 'বিজ্ঞাপন সরানো হয়েছে এবং সংস্থাকে সতর্ক করা হয়েছে।',
  },
];

/** Words of the office that fit every case. */
export const OFFICE_WORDS = {
  underWay: 'We are looking into it and have asked the other side for its papers. You need to do nothing now.',
  silent:
    'We asked you some weeks ago and have had no answer. The case is closed for now; you can ask for a review at any time.',
  other:
    'What you describe is for the police of the city to follow. They know that you may come. Take this reference with you.',
  duplicate: 'Your colleague told us of the same payment. Both are handled together under the other reference.',
  withdrawn: 'As you asked, we end it here. You can come back to it.',
  notEstablished:
    'We heard both sides and found no paper that shows the payment. Should one turn up, ask for a review.',
} as const;

export const REVIEW_WORDS = 'I don’t think you heard my cousin. He was there. Please look at it again.';
export const WITHDRAWN_WORDS = 'They paid me back. I would like to end this, please.';

/** Names and contacts of complainants who gave them; the rest stayed anonymous. */
export const COMPLAINANTS: readonly { readonly name: string; readonly contact: string }[] = [
  { name: 'Sita Gurung', contact: '+1 202 555 0171' },
  { name: 'Abdul Karim', contact: '+1 202 555 0172' },
  { name: 'María Quispe', contact: '+1 202 555 0173' },
  { name: 'Nang Hom', contact: 'nang.hom@post.example' },
  { name: 'Fatima Ouali', contact: '+1 202 555 0174' },
  { name: 'Bikash Rai', contact: 'bikash@post.example' },
];
