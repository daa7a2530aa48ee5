// A spreadsheet of one sheet, as small as Excel still opens it: every cell a text.
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of an .xlsx file with these rows. */
export function workbook(rows) {
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relationships}"><sheets><sheet name="计划" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${relationships}/worksheet" Target="sheet.xml"/></Relationships>`,
    "xl/sheet.xml": `<worksheet ${main}><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, `${String.fromCharCode(65 + column)}${at + 1}`)).join("")}</row>`).join("")}</sheetData></worksheet>`,
  });
}

const escaped = text => text.replace(/[&<>]/g, sign => `&#${sign.codePointAt(0)};`);
const cell = (text, at) => `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

// Nothing is packed: each part as it is, then the list of them.
function zip(parts) {
  const [files, list] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, content] = [Buffer.from(name), Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0021, 8);
    facts.writeUInt32LE(sum(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.from("PK\x03\x04"), facts, path, content);
    list.push(Buffer.from("PK\x01\x02\x14\x00"), facts, place, path);
    at += 4 + facts.length + path.length + content.length;
  }

  const [listed, end] = [Buffer.concat(list), Buffer.alloc(22)];
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(list.length / 4, 8);
  end.writeUInt16LE(list.length / 4, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);

  return Buffer.concat([...files, listed, end]);
}

// CRC-32, as every zip wants it.
function sum(bytes) {
  let left = -1;
  for (const byte of bytes) {
    left ^= byte;
    for (let bit = 0; bit < 8; bit++) left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
  }
  return ~left >>> 0;
}
