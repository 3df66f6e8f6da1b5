/** What a city does in the network. */
export type Role = 'koordination' | 'gruendung' | 'mitglied';

/** One project of a city; `url` is an absolute http(s) address. */
export interface Project {
  name: string;
  url?: string;
}

/** How to reach the office in charge: a function, never a private person's data. */
export interface Contact {
  office?: string;
  /** A bare address, fit for `mailto:`. */
  email?: string;
  /** Digits, spaces, `+ ( ) / -` only, fit for `tel:` once the spaces are gone. */
  phone?: string;
}

/** A picture of the city; `alt` may be empty (decorative), `credit` is shown with it. */
export interface Image {
  src: string;
  alt: string;
  credit?: string;
}

/**
 * A coat of arms and who permitted its use: § 5 (3) GemO Rheinland-Pfalz allows it
 * to others only with the municipality's permission.
 */
export interface Crest {
  src: string;
  permission: string;
}

/**
 * What is known of a member city. Known properties are checked, all texts plain and in one
 * line (they are no HTML); unknown ones are kept as they came and are not checked.
 */
export interface MemberProperties {
  name: string;
  role: Role;
  /** Amtlicher Gemeindeschlüssel, eight digits with leading zero. */
  ags?: string;
  /** Landkreis, or `kreisfreie Stadt`. */
  district?: string;
  /** ISO 8601 calendar date, as exact as known: `2019`, `2019-04` or `2019-12-02`. */
  joined?: string;
  topics?: readonly string[];
  projects?: readonly Project[];
  contact?: Contact;
  /** The city's own site, an absolute http(s) address. */
  url?: string;
  /** Wikidata item, `Q` and digits. */
  wikidata?: string;
  image?: Image;
  crest?: Crest;
  /** Pages that prove the facts, absolute http(s) addresses. */
  sources?: readonly string[];
  [key: string]: unknown;
}

/** A member city: a GeoJSON Feature (RFC 7946, section 3.2) with a Point. */
export interface Member {
  type: 'Feature';
  /** A stable word, or the AGS; unique in its collection. */
  id: string;
  geometry: {
    type: 'Point';
    /** Longitude (-180 … 180), then latitude (-90 … 90), in degrees of WGS 84 (RFC 7946, section 4). */
    coordinates: [number, number];
  };
  properties: MemberProperties;
}

/** The member cities: a GeoJSON FeatureCollection (RFC 7946, section 3.3). */
export interface MemberCollection {
  type: 'FeatureCollection';
  features: Member[];
}
