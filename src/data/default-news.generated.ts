// Generated from data/meldungen.json by scripts/news.mjs: do not edit.

/** Date, title, and address without `https://`; newest first. */
// prettier-ignore
export const news: readonly (readonly [date: string, title: string, address: string])[] = [
  ['2023-05-09', 'Stammtisch der Mitglieder: Digitalstrategien, Smart City und Beteiligung', 'www.ikone-ds.de/ikone-ds-nimmt-erneut-fahrt-auf/'],
  ['2021-04-19', 'Schwesternetzwerk Digitale Dörfer RLP nimmt die Arbeit auf', 'www.ikone-ds.de/startschuss-beim-netzwerk-digitale-doerfer-rlp/'],
  ['2021-01-12', 'Über 40 Verwaltungen beim Workshop zur Smart-City-Bewerbung', 'www.wochenblatt-reporter.de/kaiserslautern/c-lokales/grosses-interesse-der-rheinland-pfaelzischen-kommunen_a260849'],
  ['2020-11-12', 'Frankenthal wird Mitglied', 'martin-haller.de/aktuelles/2020/11/12/frankenthal-wird-mitglied-im-interkommunalen-netzwerk-digitale-stadt'],
  ['2020-08', 'Landau in der Pfalz tritt dem Netzwerk bei', 'www.ikone-ds.de/willkommen-landau/'],
  ['2020-06-08', 'Die Mitglieder treffen sich erstmals per Videokonferenz', 'www.ikone-ds.de/erste-videokonferenz-des-ikone-ds-netzwerks/'],
  ['2019-12-02', 'Bad Kreuznach und Pirmasens neu im Netzwerk', 'herzlich-digital.de/interkommunales-netzwerk-digitale-stadt-wird-groesser'],
  ['2019-12', 'Katzenelnbogen wird achte Stadt im Netzwerk', 'mdi.rlp.de/service/pressemitteilungen/detail/katzenelnbogen-bereits-achte-teilnehmer-stadt-im-netzwerk'],
  ['2019-04', 'Vier Städte starten das Interkommunale Netzwerk Digitale Stadt', 'www.stadtvonmorgen.de/smart-city/interkommunales-digital-netzwerk-1438/'],
];
