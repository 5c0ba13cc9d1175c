import { describe, expect, it } from 'vitest';
import { guess, headOf, headOfFile } from './head-of-file.js';

const EXPECTED = ['License No', 'Company Name', 'Address'];

describe('the head of a file', () => {
  it('is the line that names the columns, with the first values of each', () => {
    expect(headOf('License No,Company Name\n1,Alpha\n2,\n3,"Gamma, Ltd"\n4,Delta\n5,Eta', EXPECTED)).toEqual({
      columns: ['License No', 'Company Name'],
      samples: { 'License No': ['1', '2', '3'], 'Company Name': ['Alpha', 'Gamma, Ltd', 'Delta'] },
    });
  });

  it('is found below titles, and by the columns that are expected', () => {
    const titled = 'List of agencies\nas of,today,by,the,bureau\nlicense  no,COMPANY NAME,Place\n7,Eta,Dhaka';
    expect(headOf(titled, EXPECTED)?.columns).toEqual(['license no', 'COMPANY NAME', 'Place']);
    expect(headOf('a title\nx,y,z\n1,2,3', EXPECTED)?.columns).toEqual(['x', 'y', 'z']);
  });

  it.each([
    ['nothing', ''],
    ['empty lines', '\n\n'],
    ['a spreadsheet’s bytes', 'PK\u0003\u0004\0\0'],
    ['another encoding', 'n\uFFFDme,address'],
  ])('is none of %s', (_says, text) => {
    expect(headOf(text, EXPECTED)).toBeNull();
  });

  it('is read from the beginning alone, without the line that is cut', async () => {
    const long = `License No,Company Name\n${'1,Alpha\n'.repeat(20_000)}`;
    const head = await headOfFile(new Blob([long]), EXPECTED);
    expect(head?.samples['Company Name']).toEqual(['Alpha', 'Alpha', 'Alpha']);
  });
});

describe('which column is meant', () => {
  const head = headOf('Lic. No,COMPANY  NAME,address\n1,2,3', EXPECTED);
  it.each([
    ['licenceNumber', 'License No', ''],
    ['name', 'Company Name', 'COMPANY NAME'],
    ['address', 'Head office', 'address'],
  ])('by %s, usually %s: "%s"', (field, usual, column) => {
    expect(head && guess(head, field, usual)).toBe(column);
  });
});
