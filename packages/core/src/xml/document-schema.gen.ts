// Written by tools/codegen from packages/core/schema/compute-cluster.xsd. To change it, change that and run: npm run gen

/** The schema of job and task documents: what `schema/compute-cluster.xsd` says, without its prose. */
export const documentSchema: string = `<?xml version="1.0" encoding="utf-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns="http://www.microsoft.com/ComputeCluster/"
           targetNamespace="http://www.microsoft.com/ComputeCluster/"
           elementFormDefault="qualified">

  <xs:element name="Job" type="Job"/>
  <xs:element name="Task" type="Task"/>

  <xs:complexType name="Job">
    <xs:sequence>
      <xs:element name="ExtendedTerms" type="Terms" nillable="true"/>
      <xs:element name="Tasks" type="Tasks" nillable="true"/>
    </xs:sequence>
    <xs:attribute name="AllocatedNodes" type="xs:string" default=""/>
    <xs:attribute name="AskedNodes" type="xs:string" default=""/>
    <xs:attribute name="ErrorMessage" type="xs:string" default=""/>
    <xs:attribute name="Id" type="xs:int" default="0"/>
    <xs:attribute name="IsBackfill" type="xs:boolean" default="false"/>
    <xs:attribute name="IsExclusive" type="xs:boolean" default="true"/>
    <xs:attribute name="MaximumNumberOfProcessors" type="Processors" default="1"/>
    <xs:attribute name="MinimumNumberOfProcessors" type="Processors" default="1"/>
    <xs:attribute name="Name" type="ShortText" default=""/>
    <xs:attribute name="Priority" type="JobPriority" default="Normal"/>
    <xs:attribute name="Project" type="ShortText" default=""/>
    <xs:attribute name="RunUntilCanceled" type="xs:boolean" default="false"/>
    <xs:attribute name="Runtime" type="Runtime" default="Infinite"/>
    <xs:attribute name="SoftwareLicense" type="SoftwareLicense" default=""/>
    <xs:attribute name="Status" type="JobStatus" default="NotSubmitted"/>
    <xs:attribute name="SubmittedBy" type="xs:string" default=""/>
    <xs:attribute name="User" type="ShortText" default=""/>
  </xs:complexType>

  <xs:complexType name="Tasks">
    <xs:sequence>
      <xs:element name="Task" type="Task" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Task">
    <xs:sequence>
      <xs:element name="EnvironmentVariables" type="Variables" nillable="true"/>
      <xs:element name="ExtendedTerms" type="Terms" nillable="true"/>
    </xs:sequence>
    <xs:attribute name="AllocatedNodes" type="xs:string" default=""/>
    <xs:attribute name="CommandLine" type="CommandLine" use="required"/>
    <xs:attribute name="Depend" type="xs:string" default=""/>
    <xs:attribute name="ErrorMessage" type="xs:string" default=""/>
    <xs:attribute name="ExitCode" type="xs:int" default="0"/>
    <xs:attribute name="Id" type="xs:int" default="0"/>
    <xs:attribute name="IsExclusive" type="xs:boolean" default="false"/>
    <xs:attribute name="IsRerunnable" type="xs:boolean" default="true"/>
    <xs:attribute name="MaximumNumberOfProcessors" type="Processors" default="1"/>
    <xs:attribute name="MinimumNumberOfProcessors" type="Processors" default="1"/>
    <xs:attribute name="Name" type="ShortText" default=""/>
    <xs:attribute name="ParentJobId" type="xs:int" default="0"/>
    <xs:attribute name="RequiredNodes" type="xs:string" default=""/>
    <xs:attribute name="Runtime" type="Runtime" default="Infinite"/>
    <xs:attribute name="Status" type="TaskStatus" default="NotSubmitted"/>
    <xs:attribute name="Stderr" type="xs:string" default=""/>
    <xs:attribute name="Stdin" type="xs:string" default=""/>
    <xs:attribute name="Stdout" type="xs:string" default=""/>
    <xs:attribute name="WorkDirectory" type="xs:string" default=""/>
  </xs:complexType>

  <xs:complexType name="Terms">
    <xs:sequence>
      <xs:element name="Term" type="Term" nillable="true" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Term">
    <xs:sequence>
      <xs:element name="Name" type="ShortText" minOccurs="0"/>
      <xs:element name="Value" type="TermValue" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Variables">
    <xs:sequence>
      <xs:element name="Variable" type="Variable" nillable="true" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Variable">
    <xs:sequence>
      <xs:element name="Name" type="VariableName" minOccurs="0"/>
      <xs:element name="Value" type="VariableValue" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="ShortText">
    <xs:restriction base="xs:string">
      <xs:maxLength value="80"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CommandLine">
    <xs:restriction base="xs:string">
      <xs:maxLength value="480"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TermValue">
    <xs:restriction base="xs:string">
      <xs:maxLength value="1024"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="VariableName">
    <xs:restriction base="VariableValue">
      <xs:pattern value="[^=]*"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="VariableValue">
    <xs:restriction base="xs:string">
      <xs:maxLength value="2048"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Processors">
    <xs:restriction base="xs:int">
      <xs:minInclusive value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Runtime">
    <xs:restriction base="xs:string">
      <xs:pattern value="Infinite|[0-9]{2,}:([01][0-9]|2[0-3]):[0-5][0-9]"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="SoftwareLicense">
    <xs:restriction base="xs:string">
      <xs:pattern value="([^:,]+:[^:,]+(,[^:,]+:[^:,]+)*)?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="JobPriority">
    <xs:restriction base="xs:string">
      <xs:enumeration value="Lowest"/>
      <xs:enumeration value="BelowNormal"/>
      <xs:enumeration value="Normal"/>
      <xs:enumeration value="AboveNormal"/>
      <xs:enumeration value="Highest"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="JobStatus">
    <xs:restriction base="xs:string">
      <xs:enumeration value="NotSubmitted"/>
      <xs:enumeration value="Queued"/>
      <xs:enumeration value="Running"/>
      <xs:enumeration value="Finished"/>
      <xs:enumeration value="Failed"/>
      <xs:enumeration value="Cancelled"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TaskStatus">
    <xs:restriction base="xs:string">
      <xs:enumeration value="NotSubmitted"/>
      <xs:enumeration value="Queued"/>
      <xs:enumeration value="Running"/>
      <xs:enumeration value="Finished"/>
      <xs:enumeration value="Failed"/>
      <xs:enumeration value="Cancelled"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`;
