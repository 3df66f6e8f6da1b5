import type { Member } from './member.js';

/** A member city's administration, in the vocabulary of schema.org. */
export function governmentOf({ geometry, properties }: Member): object {
  const { name, url, ags, wikidata } = properties;
  const [longitude, latitude] = geometry.coordinates;
  return {
    '@type': 'GovernmentOrganization',
    name,
    url,
    identifier: ags && { '@type': 'PropertyValue', propertyID: 'AGS', value: ags },
    sameAs: wikidata && `https://www.wikidata.org/entity/${wikidata}`,
    areaServed: {
      '@type': 'City',
      name,
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
      containedInPlace: ags?.startsWith('07')
        ? { '@type': 'State', name: 'Rheinland-Pfalz' }
        : undefined,
    },
  };
}

/**
 * A network and its members. A `City` is a place and can't itself be a member: its administration is,
 * in a role and since a date.
 */
export function networkOf(
  name: string,
  url: string | undefined,
  members: readonly Member[],
  roleName: (member: Member) => string,
): object {
  return {
    '@type': 'Organization',
    name,
    url,
    member: members.map((member) => ({
      '@type': 'OrganizationRole',
      roleName: roleName(member),
      startDate: member.properties.joined,
      member: governmentOf(member),
    })),
  };
}
