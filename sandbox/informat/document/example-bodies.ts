/**
 * The answers that the document, v2.9, shows, as they stand there: with padded ids, a key that comes twice and numbers
 * with zeros behind them; only the layout and its `{…}` are gone. The people in them are the vendor's inventions.
 */

export const employeesV1 = `[
  { "personId": 4074, "naam": "Porter", "voornaam": "Tommy", "stamnr": "12358132134", "ambtcode": null,
    "isActive": true, "email": [] },
  { "personId": 4481, "naam": "Luten", "voornaam": "Lotte", "stamnr": "55891442333", "ambtcode": "00000236",
    "isActive": true, "email": ["lotte.luten@school.be"] }
]`;

export const employee = `{
  "pPersoon": 263, "personId": "67e4c91d-0407-4759-a6a7-c427a4784f47", "personaId": null, "naam": "spropger",
  "voornaam": "Mia Mella", "bijkomendeVoornamen": "", "stamnr": "25702161637", "sortName": "SPROPGER,MIAMELLA,",
  "nickname": "spropger Mia Mella", "geslacht": "V", "initialen": "STRIN", "geboortedatum": "1957-02-16T00:00:00",
  "geboorteplaats": "Westkapelle", "geboortelandCode": "00129", "nationaliteitCode": "000",
  "rijksregisternr": "57021612345", "bisnr": null,
  "bank": { "iban": "BE33343536370048", "bic": "ARSPBE22" },
  "hoofdAmbt": { "code": "00000006", "naam": "Godsdienstleraar" },
  "eersteDienstSchool": "2011-09-01T00:00:00", "eersteDienstScholengroep": "1900-01-01T00:00:00",
  "eersteDienstScholengemeenschap": "1900-01-01T00:00:00", "isActive": true, "pensioendatum": null,
  "isMindervalide": false, "isOverleden": false, "datumOverleden": null, "burgStand": 4, "aantalKinderen": 2,
  "mindervalideKinderen": 1, "aantalZorgbehoevenden": 1, "aantalAndereTenLaste": 0,
  "aantalMindervalideAndereTenLaste": 0,
  "partner": { "id": "5d70a9c8-1526-42e5-8614-f313b9eb154b", "naam": "Merckx", "voornaam": "Jozef",
    "geboortedatum": "1958-03-09T00:00:00", "nationaliteitCode": "00150", "isOverleden": false,
    "datumOverleden": null, "inkomen": 1 },
  "adressen": [{ "id": "a22b2980-d9e8-4449-8e0d-7ae2f722c78e", "aanspreekTitel": "Aan",
    "aanspreekNaam": "spropger Mia Mella", "straat": "Lakenmakerssteenweg", "nummer": "157", "bus": "",
    "postcode": "2800", "gemeente": "MECHELEN", "landCode": "00150", "isDomicilie": true, "isVerblijf": true }],
  "comnrs": [{ "id": "e2d2fa0c-9d1b-4193-9d50-493b5a6e3be1", "type": "Domicilie", "soort": "Telefoon",
    "nr": "025 55 52 52" }],
  "emailadressen": [
    { "id": "b4b4e246-a61a-4499-8f9e-dd0827b19435", "type": "Privé", "email": "spropger.miamella@informat.be" },
    { "id": "ad4b6ec9-b9d5-489d-88fb-318a838e56d5", "type": "School", "email": "andere.spropger.miamella@informat.be" }
  ],
  "kinderen": [{ "id": "707da31a-44fd-45ba-904b-80ad0f2052c4", "naam": "Merckx ", "voornaam": "Wouter ",
    "geslacht": "M", "geboortedatum": "1986-12-23T00:00:00", "isOverleden": false, "datumOverleden": null,
    "fiscaalTenLaste": false, "fiscaalTenLasteTot": null }],
  "personeelsgroepen": [
    { "id": "a31577ff-2dda-426a-b689-1634b4545985", "naam": "Mechelen" },
    { "id": "53ce3cf5-cdb9-4dc4-b2ba-66b52bb51340", "naam": "leerkrachten 1ste graad" }
  ]
}`;

/** The document shows no more of this one. */
export const oneEmployee = `{
  "pPersoon": 13050, "personId": "e7fe8b72-1dd8-4bf8-a90a-0666e040f1ee", "personaId": null,
  "naam": "Vondenwiengoirt", "voornaam": "Jaime Fernando"
}`;

export const assignments = `[{
  "id": "1a65090a-2c68-4759-ac04-82d6dcf3b90d", "personId": "17a5d224-e470-4482-8925-5311cc031c89",
  "begindatum": "2023-09-01T00:00:00", "einddatum": "2024-08-31T00:00:00", "hfd": "311",
  "vervangingen": [
    { "opdrachtId": "c3441d1e-3408-4129-ab36-f1dc85555ae0", "doId": "fd179d48-ebf3-4e0c-8111-4149bffa7757" },
    { "opdrachtId": "4379d9af-0998-4111-b186-76eb6acb3e39", "doId": "fd179d48-ebf3-4e0c-8111-4149bffa7757" }
  ],
  "prestatieUren": 4.000, "prestatieNoemer": 20, "urenTbsOB": 0.000, "ato": "2", "afstandWachtgeld": 0.000,
  "reaffWedertew": "", "bekwaamheidsbewijs": "AND", "graad": "3", "leerjaar": "0", "onderwijsvorm": "ASO",
  "opleidingsvorm": "-", "ambtCode": "00000007", "ambt": "Leraar", "vakCode": "00000309",
  "vak": "Wetenschappelijk werk", "vakRubriek": "AV", "gelijkgesteldVakCode": null, "gelijkgesteldVak": null,
  "vakRubriek": null, "isAmbtvak": false, "aanstellingscode": 1, "isTao": false, "isVacature": true,
  "mandaatCode": "01", "omkaderingCode": "00", "omkadering": "eigen omkadering (standaard)", "opmerking": "",
  "vestiging": null, "baremaCode": null, "barema": null, "vwoStudiegebiedCode": null, "vwoStudiegebied": null,
  "vwoOpleidingCode": null, "vwoOpleiding": null, "vwoModuleCode": null, "vwoModule": null,
  "urenVanScholengem": false, "urenVanAndereSchool": false, "opdrachtType": 1
}]`;

const strike = `{ "doId": "30ae92eb-a4a2-4f3b-898b-6857fe9d34ad", "personId": " bc334b17-58af-48cc-9fd5-1344acf33ab5",
    "hfd": "311", "begindatum": "2024-06-06T00:00:00", "einddatum": "2024-06-06T00:00:00", "code": "45",
    "omschrijving": "Staking", "soort": "2", "verstuurdAgODi": false, "opmSecretariaat": "", "opmPersoneelslid": null,
    "staking": "Uren", "stakingUren": 2.00, "ziekteverlofZonderBezoldiging": false }`;

export const interruptions = `[
  { "doId": "10271100-ea9e-4227-82ed-2a3370962a8b", "personId": "ba587efe-25a2-40f3-8c62-3cf8a2599124",
    "hfd": "311", "begindatum": "2023-10-27T00:00:00", "einddatum": "2023-10-27T00:00:00", "code": "1",
    "omschrijving": "Ziekteverlof", "soort": "2", "verstuurdAgODi": false, "opmSecretariaat": "Voelde zich grieperig",
    "opmPersoneelslid": null, "staking": null, "stakingUren": null, "ziekteverlofZonderBezoldiging": false },
  { "doId": "3fd9f2d4-2797-45a6-a433-a5e43f9dd04c", "personId": "1c600b02-10ad-474b-8166-f5aa2c962254",
    "hfd": "311", "begindatum": "2023-11-15T00:00:00", "einddatum": "2023-11-16T00:00:00", "code": "144",
    "omschrijving": "Verlof wegens overmacht", "soort": "2", "verstuurdAgODi": false,
    "opmSecretariaat": "Staking openbaar vervoer", "opmPersoneelslid": null, "staking": null, "stakingUren": null,
    "ziekteverlofZonderBezoldiging": false },
  ${strike}
]`;

export const interruptionsOfOne = `[
  { "doId": "93520f0e-de7c-4da3-b35d-937fa635ec58", "personId": "bc334b17-58af-48cc-9fd5-1344acf33ab5",
    "hfd": "311   ", "begindatum": "2024-01-24T00:00:00", "einddatum": "2024-01-24T00:00:00", "code": "002",
    "omschrijving": "Te laat toegekomen", "soort": "0", "verstuurdAgODi": null, "opmSecretariaat": "Lekke autoband",
    "opmPersoneelslid": null, "staking": null, "stakingUren": null, "ziekteverlofZonderBezoldiging": false },
  { "doId": "3fd9f2d4-2797-45a6-a433-a5e43f9dd04c", "personId": "bc334b17-58af-48cc-9fd5-1344acf33ab5",
    "hfd": "311", "begindatum": "2024-03-06T00:00:00", "einddatum": "2024-04-04T00:00:00", "code": "19",
    "omschrijving": "Verlof tijdelijk ander ambt/opdracht", "soort": "1", "verstuurdAgODi": false,
    "opmSecretariaat": "", "opmPersoneelslid": null, "staking": null, "stakingUren": null,
    "ziekteverlofZonderBezoldiging": false },
  ${strike}
]`;

export const ownFields = `[
  { "personId": "dc500c63-2078-4ec7-924b-3e0df6b9435e", "vvId": "91eb3158-10a9-41a6-ab7c-27ce0853c5b2",
    "naam": "kastnummer", "waarde": "9345", "dataType": "Getal", "rubriek": 1 },
  { "personId": "f49617bf-b0c5-4c18-89e8-a966229764b9", "vvId": "b69e572e-9ab3-48c2-a0a8-36d22f87d6a8",
    "naam": "nummerplaat", "waarde": "BFZ001", "dataType": "Tekst", "rubriek": 1 }
]`;

export const ownFieldsOfOne = `[
  { "personId": "bc334b17-58af-48cc-9fd5-1344acf33ab5", "vvId": "91eb3158-10a9-41a6-ab7c-27ce0853c5b2",
    "naam": "kastnummer", "waarde": "16", "dataType": "Getal", "rubriek": 1 },
  { "personId": "bc334b17-58af-48cc-9fd5-1344acf33ab5", "vvId": "b69e572e-9ab3-48c2-a0a8-36d22f87d6a8",
    "naam": "nummerplaat", "waarde": "1-ABC-001", "dataType": "Tekst", "rubriek": 1 }
]`;
