// Generated from data/mitglieder.geojson by scripts/members.mjs: do not edit.
// Without `sources`, since nothing shows them; they are in that file.

/** The network's members as a table. */
// prettier-ignore
export const members = `id;name;lon;lat;role;joined;district;ags;topics;url
kaiserslautern;Kaiserslautern;7.77161;49.443;koordination;2019-04;kreisfreie Stadt;07312000;;www.kaiserslautern.de
;Andernach;7.40425;50.43109;gruendung;2019-04;Landkreis Mayen-Koblenz;;;www.andernach.de
speyer;Speyer;8.43111;49.32083;gruendung;2019-04;kreisfreie Stadt;07318000;;www.speyer.de
;Wörth am Rhein;8.25959;49.04888;gruendung;2019-04;Landkreis Germersheim;;;www.woerth.de
zweibruecken;Zweibrücken;7.36977;49.24686;gruendung;2019-04;kreisfreie Stadt;07320000;;www.zweibruecken.de
;Bad Kreuznach;7.86713;49.8414;;2019-12-02;Landkreis Bad Kreuznach;;Verwaltungsorganisation;www.bad-kreuznach.de
pirmasens;Pirmasens;7.60529;49.20145;;2019-12-02;kreisfreie Stadt;07317000;Kreativwirtschaft;www.pirmasens.de
;Katzenelnbogen;7.97322;50.26745;;2019-12;Rhein-Lahn-Kreis;;Online-Handel;
trier;Trier;6.63935;49.75565;;2020;kreisfreie Stadt;07211000;;www.trier.de
landau-in-der-pfalz;Landau in der Pfalz;8.11692;49.19844;;2020-08;kreisfreie Stadt;07313000;;www.landau.de
frankenthal-pfalz;Frankenthal (Pfalz);8.35357;49.53414;;2020-11;kreisfreie Stadt;07311000;;www.frankenthal.de`;
