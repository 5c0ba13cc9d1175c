/** Given and family names that go together; with a native spelling where people would look for it. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Latin → own script, for both given and family names. */
  readonly native?: Readonly<Record<string, string>>;
}

export const NAME_POOLS: readonly NamePool[] = [
  {
    given: ['Sita', 'Bishal', 'Anjali', 'Prakash', 'Sunita', 'Dipesh', 'Kabita', 'Ramesh'],
    family: ['Thapa', 'Gurung', 'Shrestha', 'Adhikari', 'Tamang', 'Rai'],
    native: {
      Sita: 'सीता',
      Bishal: 'विशाल',
      Anjali: 'अञ्जली',
      Prakash: 'प्रकाश',
      Sunita: 'सुनिता',
      Dipesh: 'दिपेश',
      Kabita: 'कविता',
      Ramesh: 'रमेश',
      Thapa: 'थापा',
      Gurung: 'गुरुङ',
      Shrestha: 'श्रेष्ठ',
      Adhikari: 'अधिकारी',
      Tamang: 'तामाङ',
      Rai: 'राई',
    },
  },
  {
    given: ['Fatima', 'Omar', 'Layla', 'Hassan', 'Mariam', 'Khalid', 'Salma', 'Tariq'],
    family: ['Al-Masri', 'Haddad', 'Al-Najjar', 'Mansour', 'Khoury', 'Saleh'],
    native: {
      Fatima: 'فاطمة',
      Omar: 'عمر',
      Layla: 'ليلى',
      Hassan: 'حسن',
      Mariam: 'مريم',
      Khalid: 'خالد',
      Salma: 'سلمى',
      Tariq: 'طارق',
      'Al-Masri': 'المصري',
      Haddad: 'حداد',
      'Al-Najjar': 'النجار',
      Mansour: 'منصور',
      Khoury: 'خوري',
      Saleh: 'صالح',
    },
  },
  {
    given: ['Nasrin', 'Rafiq', 'Shirin', 'Mizanur', 'Taslima', 'Anwar', 'Rokeya', 'Jahid'],
    family: ['Rahman', 'Begum', 'Hossain', 'Chowdhury', 'Akter', 'Islam'],
    native: {
      Nasrin: 'নাসরিন',
      Rafiq: 'রফিক',
      Shirin: 'শিরিন',
      Mizanur: 'মিজানুর',
      Taslima: 'তাসলিমা',
      Anwar: 'আনোয়ার',
      Rokeya: 'রোকেয়া',
      Jahid: 'জাহিদ',
      Rahman: 'রহমান',
      Begum: 'বেগম',
      Hossain: 'হোসেন',
      Chowdhury: 'চৌধুরী',
      Akter: 'আক্তার',
      Islam: 'ইসলাম',
    },
  },
  {
    given: ['Maria Luz', 'Jose', 'Carmela', 'Ramon', 'Ligaya', 'Benigno', 'Teresita', 'Andres'],
    family: ['dela Cruz', 'Santos', 'Bautista', 'Villanueva', 'Reyes', 'Aquino'],
  },
  {
    given: ['Somchai', 'Malee', 'Anong', 'Prasert', 'Kanya', 'Wichai'],
    family: ['Srisai', 'Boonmee', 'Thongdee', 'Rattanakul', 'Wongsa'],
    native: {
      Somchai: 'สมชาย',
      Malee: 'มาลี',
      Anong: 'อนงค์',
      Prasert: 'ประเสริฐ',
      Kanya: 'กัญญา',
      Wichai: 'วิชัย',
      Srisai: 'ศรีใส',
      Boonmee: 'บุญมี',
      Thongdee: 'ทองดี',
      Rattanakul: 'รัตนกุล',
      Wongsa: 'วงศา',
    },
  },
  {
    given: ['Wanjiku', 'Otieno', 'Achieng', 'Mwangi', 'Selam', 'Dawit', 'Abeba', 'Tesfaye'],
    family: ['Kamau', 'Odhiambo', 'Njoroge', 'Bekele', 'Haile', 'Mulugeta'],
  },
  {
    given: ['Dewi', 'Budi', 'Siti', 'Agus', 'Rina', 'Joko'],
    family: ['Santoso', 'Wijaya', 'Lestari', 'Hidayat', 'Kusuma'],
  },
  {
    given: ['Nimal', 'Kumari', 'Chaminda', 'Dilani', 'Suresh', 'Tharini'],
    family: ['Perera', 'Fernando', 'Jayasuriya', 'Selvan', 'Gunawardena'],
  },
  {
    given: ['Elena', 'Marek', 'Ioana', 'Petr', 'Katarina', 'Luis', 'Beatriz', 'Miguel'],
    family: ['Novak', 'Ionescu', 'Kovacs', 'Pereira', 'Moreno', 'Lindqvist'],
  },
];
