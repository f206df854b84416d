import type { AccessWords } from './access-words.ts';

export const en: AccessWords = {
  title: 'Sources',
  intro:
    'What you type here goes to the source once, to be checked, and is then sealed. Only the sealed text is kept, on this computer, and never in a workbook.',
  guarded: 'Sources you sign in to',
  open: 'Open sources',
  state: {
    open: 'Open to everyone',
    needed: 'Key needed',
    connected: ({ until }) => `Signed in until ${until}`,
    expired: ({ since }) => `Expired: ${since}`,
    refused: 'Refused',
  },
  institutes: ({ list }) => `Institutes: ${list}`,
  signIn: 'Sign in',
  signInTo: ({ name }) => `Sign in to ${name}`,
  again: 'Sign in again',
  againTo: ({ name }) => `Sign in again to ${name}`,
  signingIn: 'Checking at the source',
  signedIn: ({ name }) => `Signed in to ${name}. Formulas that waited for it can be calculated now.`,
  test: 'Test',
  testOf: ({ name }) => `Test the sign-in to ${name}`,
  testing: 'Asking the source',
  tested: ({ name }) => `${name} answers: your sign-in works.`,
  forget: 'Forget',
  forgetOf: ({ name }) => `Forget the sign-in to ${name}`,
  forgetTitle: ({ name }) => `Forget your sign-in to ${name}?`,
  forgetBody:
    'It is removed from this computer. Data in your sheets stays; refreshing it asks you to sign in again. To end the access itself, have the vendor withdraw the key.',
  forgotten: ({ name }) => `The sign-in to ${name} is removed from this computer.`,
  goOn: 'Continue where you were',
  recalculate: 'Recalculate formulas',
  recalculated: 'The formulas were calculated again.',
  fields: {
    apiKey: { label: 'API key', hint: 'Long and without spaces, as the vendor gave it to you.' },
    clientId: { label: 'Client ID', hint: 'The name of your application at the vendor.' },
    clientSecret: { label: 'Client secret', hint: 'The password that belongs to the client ID.' },
    institutes: {
      label: 'Institute numbers',
      hint: 'Of 6 digits, separated by commas, spaces or lines. Only those you have access to.',
    },
  },
  required: ({ label }) => `Fill in: ${label}.`,
  notAnInstitute: 'One of these is not an institute number: those have 6 digits.',
  fieldRefused: ({ label }) => `This is not accepted as “${label}”. Check it for typing errors.`,
  requirement: 'How to get access',
  requirements: {
    informat: {
      text: 'Your school has to work with Informat. Ask its helpdesk, as the administrator of your school, for access to the staff interface. You get a client ID and a client secret, valid for the institute numbers you name.',
      link: 'Informat on exchanging data with other software',
    },
    vacatures: {
      text: 'Ask the API centre of VDAB for the vacancies product. After a conversation you activate an account in its developer portal, register an application and subscribe to the product. You get an API key and, for the present version, a client ID and a client secret as well.',
      link: 'VDAB on starting with its interfaces',
    },
    referentie: {
      text: 'For partners of VDAB. Ask its API centre for the reference product, and subscribe to it in the developer portal. The key of another VDAB product does not work here.',
      link: 'VDAB on the reference lists',
    },
    competent: {
      text: 'Open data, free of charge. Create an account in the developer portal of VDAB, register an application and subscribe to Competent. The key comes at once.',
      link: 'Open data in the developer portal of VDAB',
    },
  },
  consent: {
    given: 'This workbook may hold sensitive data of this source.',
    notGiven:
      'This workbook holds no sensitive data of this source until you agree. You are asked when you request it.',
    review: 'Review consent',
    reviewOf: ({ name }) => `Review consent for ${name}`,
    withdraw: 'Withdraw consent',
    withdrawOf: ({ name }) => `Withdraw consent for ${name}`,
    withdrawn: ({ name }) => `No more sensitive data of ${name} comes into this workbook. What is in the sheets stays.`,
    title: ({ name }) => `Sensitive data of ${name}`,
    anything: 'This is about data on private life, health or identity.',
    columns: ({ columns }) => `You ask for data on private life, health or identity: ${columns}.`,
    whole: ({ title }) => `“${title}” is data on private life, health or identity as a whole.`,
    meaning:
      'Agree only if you may process this data and only the right people can open this workbook: whoever opens it can read what it holds.',
    scope:
      'Your consent is for this source and this workbook, and goes with it. You can withdraw it under Sources; data in the sheets stays until you delete it.',
    agree: 'Agree for this workbook',
    notNow: 'Not now',
    agreed: 'You agreed for this workbook.',
  },
};
