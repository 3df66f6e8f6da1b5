// Generated from data/mitglieder.geojson by scripts/members.mjs: do not edit.
// Without `sources`, since nothing shows them; they are in that file.
import type { Member } from './member.js';

// prettier-ignore
export const members = (): Member[] => [
  { type: 'Feature', id: 'kaiserslautern', geometry: { type: 'Point', coordinates: [7.77161, 49.443] }, properties: { name: 'Kaiserslautern', district: 'kreisfreie Stadt', role: 'koordination', joined: '2019-04', ags: '07312000', url: 'https://www.kaiserslautern.de/' } },
  { type: 'Feature', id: 'andernach', geometry: { type: 'Point', coordinates: [7.40425, 50.43109] }, properties: { name: 'Andernach', district: 'Landkreis Mayen-Koblenz', role: 'gruendung', joined: '2019-04', url: 'https://www.andernach.de/' } },
  { type: 'Feature', id: 'speyer', geometry: { type: 'Point', coordinates: [8.43111, 49.32083] }, properties: { name: 'Speyer', district: 'kreisfreie Stadt', role: 'gruendung', joined: '2019-04', ags: '07318000', url: 'https://www.speyer.de/' } },
  { type: 'Feature', id: 'woerth-am-rhein', geometry: { type: 'Point', coordinates: [8.25959, 49.04888] }, properties: { name: 'Wörth am Rhein', district: 'Landkreis Germersheim', role: 'gruendung', joined: '2019-04', url: 'https://www.woerth.de/' } },
  { type: 'Feature', id: 'zweibruecken', geometry: { type: 'Point', coordinates: [7.36977, 49.24686] }, properties: { name: 'Zweibrücken', district: 'kreisfreie Stadt', role: 'gruendung', joined: '2019-04', ags: '07320000', url: 'https://www.zweibruecken.de/' } },
  { type: 'Feature', id: 'bad-kreuznach', geometry: { type: 'Point', coordinates: [7.86713, 49.8414] }, properties: { name: 'Bad Kreuznach', district: 'Landkreis Bad Kreuznach', role: 'mitglied', joined: '2019-12-02', topics: ['Verwaltungsorganisation'], url: 'https://www.bad-kreuznach.de/' } },
  { type: 'Feature', id: 'pirmasens', geometry: { type: 'Point', coordinates: [7.60529, 49.20145] }, properties: { name: 'Pirmasens', district: 'kreisfreie Stadt', role: 'mitglied', joined: '2019-12-02', ags: '07317000', topics: ['Kreativwirtschaft'], url: 'https://www.pirmasens.de/' } },
  { type: 'Feature', id: 'katzenelnbogen', geometry: { type: 'Point', coordinates: [7.97322, 50.26745] }, properties: { name: 'Katzenelnbogen', district: 'Rhein-Lahn-Kreis', role: 'mitglied', joined: '2019-12', topics: ['Online-Handel'] } },
  { type: 'Feature', id: 'trier', geometry: { type: 'Point', coordinates: [6.63935, 49.75565] }, properties: { name: 'Trier', district: 'kreisfreie Stadt', role: 'mitglied', joined: '2020', ags: '07211000', url: 'https://www.trier.de/' } },
  { type: 'Feature', id: 'landau-in-der-pfalz', geometry: { type: 'Point', coordinates: [8.11692, 49.19844] }, properties: { name: 'Landau in der Pfalz', district: 'kreisfreie Stadt', role: 'mitglied', joined: '2020-08', ags: '07313000', url: 'https://www.landau.de/' } },
  { type: 'Feature', id: 'frankenthal-pfalz', geometry: { type: 'Point', coordinates: [8.35357, 49.53414] }, properties: { name: 'Frankenthal (Pfalz)', district: 'kreisfreie Stadt', role: 'mitglied', joined: '2020-11', ags: '07311000', url: 'https://www.frankenthal.de/' } },
];
