import { expect, test } from "vitest";
import { emitDocumentSchema } from "../../src/emit/document-schema.ts";

const xsd = `<?xml version="1.0"?>
<xs:schema>
  <!-- For those who
       read the file. -->

  <xs:element name="Job" type="Job">
    <xs:annotation><xs:documentation source="page:job">The root.</xs:documentation></xs:annotation>
  </xs:element>
  <xs:simpleType name="Path">
    <xs:annotation><xs:documentation>
      A path.
    </xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="\\w/\`\${x}"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`;

test("the schema is written without comments and annotations, as a string that gives it back", () => {
  const [, body = ""] =
    /export const documentSchema: string = (`[\s\S]*`);\n$/.exec(emitDocumentSchema(xsd)) ?? [];
  const value: unknown = new Function(`return ${body};`)();
  expect(value).toBe(`<?xml version="1.0"?>
<xs:schema>

  <xs:element name="Job" type="Job"/>
  <xs:simpleType name="Path">
    <xs:restriction base="xs:string">
      <xs:pattern value="\\w/\`\${x}"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`);
});
