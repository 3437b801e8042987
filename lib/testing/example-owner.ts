/** An owner as the form of the newsroom sends it; nobody's. */
export const exampleOwner = {
  nameIt: 'Ente di esempio', nameEn: 'Example Body', nameJa: '例示団体', address: 'Via dell’Esempio 1, 00100 Roma', email: 'portale@ente.example', phone: '+39 06 000000',
  controller: 'Ente di esempio', licence: 'cc-by-4', declaration: 'https://form.agid.gov.it/view/00000000-0000-0000-0000-000000000000', office: 'Ufficio per la transizione digitale',
}
