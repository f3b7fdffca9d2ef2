/** A news agency: texts that other outlets print come from it. */
export interface Agency {
  /** The name that the account shows. */
  readonly name: string
  /** How credits spell it. Matched as whole words, without regard to case unless it is an abbreviation. */
  readonly spellings: readonly string[]
}

/**
 * News agencies that credits name. Source: Wikipedia, "List of news agencies" (CC BY-SA), shortened to those
 * that publish in English, with the spellings that bylines use.
 */
export const agencies: readonly Agency[] = [
  { name: 'AFP', spellings: ['AFP', 'Agence France-Presse', 'Agence France Presse'] },
  { name: 'Reuters', spellings: ['Reuters', 'Thomson Reuters'] },
  { name: 'AP', spellings: ['AP', 'Associated Press', 'The Associated Press'] },
  { name: 'UPI', spellings: ['UPI', 'United Press International'] },
  { name: 'DPA', spellings: ['DPA', 'dpa', 'Deutsche Presse-Agentur'] },
  { name: 'EFE', spellings: ['EFE', 'Efe', 'Agencia EFE'] },
  { name: 'ANSA', spellings: ['ANSA'] },
  { name: 'PA', spellings: ['Press Association', 'PA Media'] },
  { name: 'AAP', spellings: ['AAP', 'Australian Associated Press'] },
  { name: 'CP', spellings: ['Canadian Press', 'The Canadian Press'] },
  { name: 'Xinhua', spellings: ['Xinhua'] },
  { name: 'Kyodo', spellings: ['Kyodo'] },
  { name: 'Yonhap', spellings: ['Yonhap'] },
  { name: 'PTI', spellings: ['PTI', 'Press Trust of India'] },
  { name: 'IANS', spellings: ['IANS'] },
  { name: 'ANI', spellings: ['ANI'] },
  { name: 'TASS', spellings: ['TASS', 'ITAR-TASS'] },
  { name: 'RIA Novosti', spellings: ['RIA Novosti'] },
  { name: 'Interfax', spellings: ['Interfax'] },
  { name: 'Interfax-Ukraine', spellings: ['Interfax-Ukraine'] },
  { name: 'Ukrinform', spellings: ['Ukrinform'] },
  { name: 'UNIAN', spellings: ['UNIAN'] },
  { name: 'BelTA', spellings: ['BelTA'] },
  { name: 'Anadolu', spellings: ['Anadolu Agency', 'Anadolu'] },
  { name: 'DHA', spellings: ['DHA', 'Doğan News Agency', 'Dogan News Agency'] },
  { name: 'SANA', spellings: ['SANA', 'Syrian Arab News Agency'] },
  { name: 'NINA', spellings: ['National Iraqi News Agency'] },
  { name: 'IRNA', spellings: ['IRNA', 'Islamic Republic News Agency'] },
  { name: 'Fars', spellings: ['FNA', 'Fars News Agency'] },
  { name: 'Tasnim', spellings: ['Tasnim News Agency', 'Tasnim'] },
  { name: 'Mehr', spellings: ['MNA', 'Mehr News Agency'] },
  { name: 'WAFA', spellings: ['WAFA'] },
  { name: 'Petra', spellings: ['Petra News Agency'] },
  { name: 'SPA', spellings: ['Saudi Press Agency'] },
  { name: 'WAM', spellings: ['WAM', 'Emirates News Agency'] },
  { name: 'KUNA', spellings: ['KUNA'] },
  { name: 'QNA', spellings: ['Qatar News Agency'] },
  { name: 'MENA', spellings: ['Middle East News Agency'] },
  { name: 'NNA', spellings: ['National News Agency'] },
  { name: 'SUNA', spellings: ['SUNA', 'Sudan News Agency'] },
  { name: 'Saba', spellings: ['Saba News Agency'] },
  { name: 'ARA News', spellings: ['ARA News'] },
  { name: 'Bloomberg', spellings: ['Bloomberg News'] },
]
