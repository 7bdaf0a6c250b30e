import type { Language } from "../words/language";

/** What `ruam --help` says. */
export const helpText: Readonly<Record<Language, string>> = {
  th: `รวมแผน: ตรวจแบบฟอร์มแผนของหน่วยงาน รวมเข้าแผนรวมของจังหวัด และคำนวณยอดรวม

วิธีใช้
  ruam check FILES                               ตรวจไฟล์ ไม่แก้ไขอะไร
  ruam merge FILES --into MASTER --out OUT       รวมไฟล์ที่ไม่มีข้อผิดพลาดเข้าแผนรวม
  ruam withdraw AGENCY --from MASTER --out OUT   ถอนแถวทั้งหมดของหน่วยงานออกจากแผนรวม
  ruam totals MASTER                             คำนวณยอดรวมจากทุกแถวแล้วเทียบกับยอดที่พิมพ์ไว้
  ruam totals MASTER --repair --out OUT          แก้ยอดรวมให้เป็นสูตรที่ครบทุกแถว
  ruam verify FILES [--with SUBMISSIONS]         สอบทานยอด สูตร ที่มาของแถว และเทียบกับไฟล์ที่ส่ง ไม่แก้ไขอะไร
  ruam summary MASTER [--html F] [--out OUT]     สรุปแผน: จำนวน ยอด สัดส่วน เป็นหน้าเว็บ หรือแผ่นที่มีสูตรและแผนภูมิ
  ruam compare OLD NEW [--html F]                เทียบแผนรวมสองฉบับ แถวต่อแถว และอธิบายผลต่างของยอด
  ruam trace CELL MASTER                         เซลล์นี้มาจากไฟล์ใด แถวใด หรือรวมมาจากแถวใด
  ruam convert FILES --to DIR                    เขียนแถวของแต่ละไฟล์ (Word, .ods, .xls, .csv …) ตามแบบฟอร์ม เป็น .xlsx
  ruam export MASTERS --to DIR                   ส่งออกแผนรวมเป็นข้อมูลเปิด: Parquet, CSV, Data Package, SQL
  ruam master --form F --out OUT                 สร้างแผนรวมเปล่าจากแบบฟอร์ม พร้อมพิมพ์
  ruam page --form F --out X.html                หน้าโปรแกรมในไฟล์เดียวพร้อมแบบฟอร์ม เปิดได้โดยไม่ต้องต่อเครือข่าย
  ruam explain [CODE]                            รหัสนี้หมายความว่าอะไร ทำไมจึงสำคัญ และแก้อย่างไร
  ruam form from FILE [--sheet S] [--out F.json] ทำแบบฟอร์มจากแผ่นงาน บอกว่าเข้าใจส่วนใดว่าอย่างไร
  ruam form test FORM [FILES]                    อ่านตัวอย่างของแบบฟอร์มอีกครั้ง และลองกับไฟล์อื่น
  ruam form workbook FORM --out X.xlsx           เขียนแบบฟอร์มเป็นสมุดงาน ไว้แก้ใน Excel
  ruam form next FORM [--year Y] --out OUT       แบบฟอร์มของปีถัดไป (--headings FILE: หัวข้อใหม่)
  ruam form diff OLD NEW                         แบบฟอร์มสองฉบับต่างกันอย่างไร
  ruam form check FORM                           ตรวจแบบฟอร์ม บอกทุกแห่งที่ต้องแก้
  ruam form upgrade FORM                         พิมพ์แบบฟอร์มในรูปแบบปัจจุบัน

FILES คือไฟล์ .xlsx .xls .ods .docx .html .csv .tsv โฟลเดอร์ (อ่านทุกไฟล์ข้างใน) หรือรูปแบบอย่าง 'ส่งแล้ว/**/*.xlsx'

ตัวเลือก
  --form F         แบบฟอร์มที่ใช้: รหัสของแบบฟอร์มที่มากับโปรแกรม หรือแบบฟอร์มของจังหวัดเอง (JSON หรือสมุดงาน)
  --out OUT        ไฟล์ผลลัพธ์ (ต้องไม่ใช่ไฟล์ที่อ่านเข้ามา)
  --in-place       เขียนทับไฟล์แผนรวมเดิมแทน --out
  --dry-run        แสดงสิ่งที่จะเปลี่ยน ไม่เขียนไฟล์
  --answers FILE   คำตอบของสิ่งที่ถาม: กิจกรรมที่คล้ายกัน ข้อความที่ต่างกัน (JSON)
  --leave-out "H"  รวมไฟล์โดยไม่เอาคอลัมน์ H ที่มีจำนวนเงินแต่ไม่มีในแบบฟอร์ม (ใส่ซ้ำได้ แผนรวมจะจำไว้)
  --keep-hidden    แถวที่ซ่อนหรือกรองไว้ในแผนรวมให้ซ่อนตามเดิม (ไม่ใส่: แสดงทุกแถว)
  --sheet S        แผ่นของแผนในแผนรวม เมื่อมีหลายแผ่น
  --with FILES     ไฟล์ที่หน่วยงานส่ง ไว้เทียบกับแผนรวม (เขียนหลัง FILES)
  --to DIR         โฟลเดอร์ที่จะเขียนไฟล์ของ convert หรือ export (ไม่เขียนทับไฟล์ที่มีอยู่)
  --province P     จังหวัดของแผนรวมที่จะส่งออก เมื่อหัวเรื่องไม่ได้บอก (รหัสสองหลักหรือชื่อ)
  --prove [URL]    นำข้อมูลที่ส่งออกเข้า DuckDB หรือ ClickHouse (clickhouse://host:8123,…) แล้วเทียบยอดทุกยอด
  --html OUT       รายงานการสอบทาน ผลการเปรียบเทียบ หรือสรุปแผน เป็นหน้าเว็บ พิมพ์ลงกระดาษ A4 ได้
  --report-sheet OUT  สำเนาของไฟล์ที่สอบทาน พร้อมแผ่นรายงานที่มีสูตร
  --person NAME    ชื่อผู้รวม บันทึกไว้ในแผ่นบันทึกการรวม หรือชื่อผู้สอบทานในรายงาน
  --json           พิมพ์ผลเป็น JSON สำหรับโปรแกรมอื่น
  --lang th|en     ภาษาของรายงาน (ค่าเริ่มต้น: ตาม LANG ไม่เช่นนั้นภาษาไทย)
  --version        รุ่นของโปรแกรม

รหัสออก: 0 เรียบร้อย · 1 มีข้อผิดพลาดหรือคำเตือนที่คนต้องดู · 2 ทำงานไม่ได้ และไม่ได้เขียนไฟล์ใด
3 ทำเสร็จและเขียนไฟล์แล้ว แต่พิมพ์ผลออกมาไม่ครบ
`,
  en: `Ruam: checks agencies' plan worksheets, merges them into the province's master and computes its totals

Usage
  ruam check FILES                               check files; changes nothing
  ruam merge FILES --into MASTER --out OUT       merge the files that have no errors into the master
  ruam withdraw AGENCY --from MASTER --out OUT   take an agency's rows out of the master
  ruam totals MASTER                             compute totals from all rows and compare the printed ones
  ruam totals MASTER --repair --out OUT          make the totals formulas over every row
  ruam verify FILES [--with SUBMISSIONS]         verify totals, formulas and origins, reconcile; changes nothing
  ruam summary MASTER [--html F] [--out OUT]     the plan in counts, sums and shares: a page, a sheet with formulas and charts
  ruam compare OLD NEW [--html F]                two masters row by row, and what explains each total's difference
  ruam trace CELL MASTER                         the file and row a cell came from, or the rows it adds up
  ruam convert FILES --to DIR                    write each file's rows (Word, .ods, .xls, .csv …) in the form's layout as .xlsx
  ruam export MASTERS --to DIR                   masters as open data: Parquet, CSV, Data Package, SQL
  ruam master --form F --out OUT                 make an empty, print-ready master from a form
  ruam page --form F --out X.html                the page in one file with a form inside, opened without a network
  ruam explain [CODE]                            what a code means, why it matters and what to do
  ruam form from FILE [--sheet S] [--out F.json] make a form from a sheet, and say what was taken for what
  ruam form test FORM [FILES]                    read the form's example again, and try the form on files
  ruam form workbook FORM --out X.xlsx           write a form as a workbook, to be edited in Excel
  ruam form next FORM [--year Y] --out OUT       the form of the next year (--headings FILE: its new headings)
  ruam form diff OLD NEW                         how two forms differ
  ruam form check FORM                           check a form; lists every place to correct
  ruam form upgrade FORM                         print a form in the present format

FILES are .xlsx, .xls, .ods, .docx, .html, .csv and .tsv files, folders (every workbook below them is read) or patterns such as 'sent/**/*.xlsx'.

Options
  --form F         the form to use: the id of a built-in one, or your own form (JSON or a workbook)
  --out OUT        the file to write (never one of those read)
  --in-place       overwrite the master instead of --out
  --dry-run        show what would change; write nothing
  --answers FILE   answers to what was asked: look-alike activities, differing texts (JSON)
  --leave-out "H"  merge files without their column H, which holds amounts and is not in the form (repeatable; the master remembers)
  --keep-hidden    rows of the master that are hidden or filtered out stay so (default: all are shown)
  --sheet S        the plan's sheet of the master, where several hold one
  --with FILES     what the agencies sent, to reconcile with (written after FILES)
  --to DIR         the folder that convert or export writes to (no file there is overwritten)
  --province P     the province of masters to export whose title names none (a code of two digits, or a name)
  --prove [URL]    load what is exported into DuckDB, or ClickHouse (clickhouse://host:8123,…), and compare all totals
  --html OUT       the report of verify or compare, or the summary, as a web page that prints on A4
  --report-sheet OUT  a copy of the file verified, with the report as one more sheet
  --person NAME    who merges, kept in the master's merge log, or who verifies
  --json           print the result as JSON for other programs
  --lang th|en     language of the report (default: by LANG, otherwise Thai)
  --version        the program's version

Exit codes: 0 clean · 1 errors or warnings for a person to see · 2 could not run, and no file was written
3 done, files written included, but the result could not be printed whole
`,
};
