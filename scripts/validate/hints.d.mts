export function placesByName(gazetteer: string): Map<string, object[]>;
