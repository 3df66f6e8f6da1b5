import type { Files } from './files.js';
import { hostOf } from './snippets.js';
import type { State } from './state.js';

/** A paragraph for a statement, to be copied and adapted. */
export interface Paragraph {
  readonly title: string;
  readonly text: string;
}

/** What a choice means for privacy and accessibility. */
export interface Notes {
  /** In plain words: who learns what, what is stored. */
  readonly facts: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

const isForeign = (address: string) => /^(https?:)?\/\//i.test(address.trim());

/** Those of docs/datenschutz-hilfe.md; a test compares. */
const session =
  '**Hilfe zur Barrierefreiheit.** Auf unserer Website können Sie die Darstellung ändern, zum Beispiel die Schriftgröße. Wenn Sie das tun, merkt sich Ihr Browser Ihre Wahl im Sitzungsspeicher (`sessionStorage`, Eintrag `netzwerk-hilfe`), damit sie auch auf der nächsten Seite gilt. Gespeichert werden nur die Schriftgröße in Prozent und die eingeschalteten Hilfen. Der Eintrag entsteht erst, wenn Sie einen Knopf drücken, wird nicht an uns oder andere übertragen und verschwindet, wenn Sie „Zurücksetzen“ wählen oder den Tab schließen. Rechtsgrundlage ist § 25 Absatz 2 Nummer 2 TDDDG: Die Speicherung ist nötig, damit die von Ihnen gewünschte Funktion arbeitet.';

const local = session
  .replace(
    'im Sitzungsspeicher (`sessionStorage`, Eintrag `netzwerk-hilfe`)',
    'auf Ihrem Gerät (`localStorage`, Eintrag `netzwerk-hilfe`)',
  )
  .replace(
    'verschwindet, wenn Sie „Zurücksetzen“ wählen oder den Tab schließen',
    'bleibt, bis Sie „Zurücksetzen“ wählen oder die Daten der Website im Browser löschen',
  );

const asText = (markdown: string) => markdown.replaceAll('**', '').replaceAll('`', '');

/** Notes and paragraphs that fit the choice. */
export function notesFor(state: State, files: Files): Notes {
  const { widget, options } = state;
  const { src = '', basemap = '', persist = 'session' } = options;
  const facts: string[] = [];
  const paragraphs: Paragraph[] = [];
  const host = hostOf(files.folder);

  if (files.isOwn) {
    facts.push('Skript und Widget kommen von Ihrem eigenen Server. Kein fremder erfährt etwas.');
  } else {
    facts.push(
      `Die Seite lädt das Skript von ${host}. Ist das nicht Ihr eigener Server, erfährt er die IP-Adresse jedes Besuchs, und der erste Absatz unten gehört in die Datenschutzerklärung. Besser: die Dateien auf den eigenen Server legen.`,
    );
    paragraphs.push({
      title: 'Datenschutzerklärung: Skript von einem anderen Server',
      text: `Für ${inWords[widget]} lädt unsere Website eine Datei von ${host} [Name und Anschrift des Betreibers]. Dabei werden Ihre IP-Adresse und übliche Angaben Ihres Browsers an diesen Server übertragen. Cookies werden nicht gesetzt. Rechtsgrundlage ist [Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 LDSG; bitte prüfen].`,
    });
  }

  if (src && isForeign(src)) {
    facts.push(
      `Die Daten kommen von ${hostOf(src)}: Der Browser fragt dort nach, ohne Cookies an fremde Server und ohne Referrer.`,
    );
    paragraphs.push({
      title: 'Datenschutzerklärung: Daten von einem anderen Server',
      text: `${widget === 'ticker' ? 'Die Meldungen' : 'Die Angaben zu den Städten'} auf dieser Seite ruft Ihr Browser von ${hostOf(src)} [Name und Anschrift des Betreibers] ab. Dabei werden Ihre IP-Adresse und übliche Angaben Ihres Browsers an diesen Server übertragen. Rechtsgrundlage ist [bitte prüfen].`,
    });
  } else if (src) {
    facts.push('Die Daten kommen von Ihrem eigenen Server.');
  } else if (widget !== 'hilfe') {
    facts.push('Die Daten stehen im Skript. Das Widget fragt keinen weiteren Server.');
  }
  if (options['members']) {
    facts.push(
      'Nennt die Auswahl einen Ort, der kein Mitglied ist, lädt die Karte das Ortsverzeichnis vom selben Server wie das Skript.',
    );
  }
  if (basemap) {
    facts.push(
      `Kartenbilder von ${hostOf(basemap)} lädt das Widget erst, wenn jemand „Hintergrundkarte laden“ wählt.`,
    );
    paragraphs.push({
      title: 'Datenschutzerklärung: Hintergrundkarte',
      text: 'Auf unserer Karte können Sie eine Hintergrundkarte von [Name und Anschrift des Anbieters] laden. Erst wenn Sie „Hintergrundkarte laden“ wählen, ruft Ihr Browser Kartenbilder von dessen Server ab. Dabei werden Ihre IP-Adresse, übliche Angaben Ihres Browsers und der angezeigte Kartenausschnitt übertragen. Rechtsgrundlage ist Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Wir speichern Ihre Wahl nicht; mit „Hintergrundkarte entfernen“ oder dem Verlassen der Seite endet der Abruf.',
    });
    paragraphs.push({
      title: 'Erklärung zur Barrierefreiheit: Hintergrundkarte',
      text: 'Die Hintergrundkarte besteht aus Bildern ohne Textalternative. Sie ist freiwillig; die Städte und alle Angaben zu ihnen stehen auch in einer Liste.',
    });
  }

  if (widget === 'hilfe') {
    if (persist === 'none') {
      facts.push('Es wird nichts gespeichert; ein Absatz ist dafür nicht nötig.');
    } else {
      facts.push(
        'Das Widget speichert erst auf einen Knopfdruck, und nur im Browser. Eine Einwilligung braucht es dafür nicht, einen Absatz in der Datenschutzerklärung schon.',
      );
      paragraphs.push({
        title: 'Datenschutzerklärung: gemerkte Schriftgröße',
        text: asText(persist === 'local' ? local : session),
      });
    }
    paragraphs.push({
      title: 'Erklärung zur Barrierefreiheit: Hilfe auf der Seite',
      text: 'Am Fuß jeder Seite können Sie über die „Hilfe zur Barrierefreiheit“ die Schrift vergrößern und nachlesen, wie Sie die Seite mit der Tastatur bedienen. Sie ergänzt die Einstellungen Ihres Browsers und Ihrer Hilfsmittel und ersetzt sie nicht.',
    });
  } else {
    facts.push('Es setzt keine Cookies und speichert nichts.');
  }
  return { facts, paragraphs };
}

const inWords = {
  karte: 'die Karte der Städte',
  stadt: 'die Angaben zu einer Stadt',
  ticker: 'die Meldungen',
  hilfe: 'die Hilfe zur Barrierefreiheit',
};
