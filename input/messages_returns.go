package input

import "maps"

// The codes of what returned sheets, and archives of them, can be told.
const (
	ReturnNotOurs         Code = "return-not-ours"         // a workbook of another kind
	ReturnCampaignBook    Code = "return-campaign-book"    // the workbook a campaign is written in
	ReturnOtherCampaign   Code = "return-other-campaign"   // a sheet of another campaign
	ReturnOtherPeriod     Code = "return-other-period"     // a sheet of another period
	ReturnPeriodUnknown   Code = "return-period-unknown"   // nothing says of which period
	ReturnVersion         Code = "return-version"          // a form newer than this program
	ReturnUnitUnknown     Code = "return-unit-unknown"     // a unit that is not on the list
	ReturnUnknown         Code = "return-unknown"          // nothing says whose it is
	ReturnContradiction   Code = "return-contradiction"    // two carriers name different units or periods
	ReturnNothing         Code = "return-nothing"          // nothing was filled in
	ReturnFallback        Code = "return-fallback"         // known without the hidden sheet
	ReturnFormerVersion   Code = "return-former-version"   // note: an older form
	ReturnFileName        Code = "return-file-name"        // note: the name says another unit
	ReturnTableGone       Code = "return-table-gone"       // a whole table is missing
	ReturnColumnGone      Code = "return-column-gone"      // input columns are missing
	ReturnColumnExtra     Code = "return-column-extra"     // note: columns of the sender's own
	ReturnColumnsUnknown  Code = "return-columns-unknown"  // a table without headers, of which nothing can be read
	ReturnHeaderGone      Code = "return-header-gone"      // warning: no header row, columns known by their names
	ReturnHeaderNamed     Code = "return-header-named"     // warning: a header was changed
	ReturnHeadersCrossed  Code = "return-headers-crossed"  // warning: two headers changed places
	ReturnSheetExtra      Code = "return-sheet-extra"      // note: a sheet of the sender's own
	ReturnSheetRenamed    Code = "return-sheet-renamed"    // note: a tab has another name
	ReturnSheetTwice      Code = "return-sheet-twice"      // note: a table is there twice
	ReturnKeysGone        Code = "return-keys-gone"        // warning: no hidden key column
	ReturnKeyGone         Code = "return-key-gone"         // warning: one row lost its key
	ReturnRowGone         Code = "return-row-gone"         // a row is missing
	ReturnRowNew          Code = "return-row-new"          // warning: the campaign has a row the sheet never had
	ReturnRowForeign      Code = "return-row-foreign"      // a row of another unit's
	ReturnRowDropped      Code = "return-row-dropped"      // a row the campaign has no more
	ReturnRowUnknown      Code = "return-row-unknown"      // a key nobody issued
	ReturnRowStray        Code = "return-row-stray"        // warning: values in a row without a key
	ReturnRowMixed        Code = "return-row-mixed"        // key and text of a row are of two rows
	ReturnValueTwice      Code = "return-value-twice"      // one input in several places, the same in each
	ReturnValuesDiffer    Code = "return-values-differ"    // one input in several places, not the same
	ReturnRowsHidden      Code = "return-rows-hidden"      // note: hidden rows with answers
	ReturnColumnsHidden   Code = "return-columns-hidden"   // note: hidden columns with answers
	ReturnSheetHidden     Code = "return-sheet-hidden"     // note: a hidden table
	ReturnMerged          Code = "return-merged"           // warning: merged cells over inputs
	ReturnBeyond          Code = "return-beyond"           // warning: values too far away to be read
	ReturnRemark          Code = "return-remark"           // note: somebody's note on a cell
	ReturnPercentFormat   Code = "return-percent-format"   // percent where a figure is asked
	ReturnFraction        Code = "return-fraction"         // warning: 0,95 where percent are asked
	ReturnFigureWord      Code = "return-figure-word"      // "-", "không", "x" for a figure
	ReturnTwoFigures      Code = "return-two-figures"      // 35% (12% tập trung)
	ReturnFigureIsDay     Code = "return-figure-is-day"    // Excel made a day of a figure
	ReturnOutOfBounds     Code = "return-out-of-bounds"    // a figure that cannot be
	ReturnReadAs          Code = "return-read-as"          // note: how something was read
	ReturnFormula         Code = "return-formula"          // note: a formula in an input
	ReturnDayRange        Code = "return-day-range"        // a day that cannot be
	ReturnDayTurned       Code = "return-day-turned"       // day and month may have changed places
	ReturnMonthOnly       Code = "return-month-only"       // warning: a day shown as a month
	ReturnNotInList       Code = "return-not-in-list"      // no item of the list
	ReturnTextIsFigure    Code = "return-text-is-figure"   // note: a text stored as a figure
	ReturnTextIsDay       Code = "return-text-is-day"      // note: a text stored as a day
	ReturnTooLong         Code = "return-too-long-text"    // warning: more than the input takes
	ReturnMissing         Code = "return-missing"          // a required input is blank
	ReturnClaim           Code = "return-claim"            // warning: the figure says otherwise
	ReturnReasonMissing   Code = "return-reason-missing"   // note: not met, and no reason
	ReturnDoneEmpty       Code = "return-done-empty"       // warning: done, with nothing to show
	ReturnDoneUndated     Code = "return-done-undated"     // note: done, nobody says when
	ReturnDayToCome       Code = "return-day-to-come"      // warning: a day after today
	ReturnDoneLate        Code = "return-done-late"        // warning: done after the last day
	ReturnNotDoneDated    Code = "return-not-done-dated"   // note: not done, with a day
	ReturnStars           Code = "return-stars"            // warning: too few points for the stars
	ReturnPartOverWhole   Code = "return-part-over-whole"  // warning: a part larger than its whole
	ReturnJump            Code = "return-jump"             // warning: ten or a hundred times the figure before
	ReturnLockedChanged   Code = "return-locked-changed"   // warning: printed text was changed
	ReturnCampaignChanged Code = "return-campaign-changed" // note: the campaign changed after issuing
	ArchiveDamaged        Code = "archive-damaged"         // an archive, or a file in it, that cannot be read
	ArchiveLocked         Code = "archive-locked"          // a file in an archive with a password
	ArchiveKind           Code = "archive-kind"            // .rar, .7z
	ArchiveTooLarge       Code = "archive-too-large"       // beyond the limits of package collect
	ArchiveSkipped        Code = "archive-skipped"         // note: temporary and empty files
)

func init() {
	maps.Copy(messages, returnMessages)
	maps.Copy(messages, returnFrameMessages)
	maps.Copy(messages, returnValueMessages)
}

// ReturnHint says what to do about a problem of a returned sheet. It is told
// to the unit that sent it, or to the clerk who collects, not to the writer of
// a campaign.
func (p Problem) ReturnHint(l Lang) string {
	if hint, own := returnHints[p.Code]; own {
		return p.sentence(l, hint)
	}
	return p.Hint(l)
}

// returnHints are for codes that campaigns have too.
var returnHints = map[Code]bilingual{
	WorkbookIsCSV:   {"mở đúng tệp phiếu .xlsx đã phát, điền vào đó rồi gửi lại; CSV mất khóa của các dòng", "fill in the .xlsx that was issued and send it back; a CSV loses the keys of the rows"},
	WorkbookIsPDF:   {"gửi lại tệp .xlsx đã dùng để in ra PDF này", "send the .xlsx this PDF was printed from"},
	WorkbookNone:    {"gửi lại tệp phiếu .xlsx; tài liệu gửi kèm thì để riêng", "send the sheet as .xlsx; keep enclosures apart"},
	WorkbookEmpty:   {"đề nghị gửi lại (việc tải tệp có thể bị ngắt)", "ask for it again (copying may have been cut off)"},
	WorkbookDamaged: {"mở bằng Excel, lưu lại thành .xlsx rồi gửi lại; không mở được thì đề nghị đơn vị gửi lại", "open it in Excel and save it as .xlsx; if it does not open, ask the unit to send it again"},
	BadFigure:       {"chỉ gõ số, dấu phẩy thập phân, ví dụ 60 hoặc 60,5", "type a number alone, with a decimal comma: 60 or 60,5"},
	BadDate:         {"gõ ngày/tháng/năm, ví dụ 05/08/2022", "type day/month/year, e.g. 05/08/2022"},
	BadYear:         {"gõ năm bằng bốn chữ số, ví dụ 2025", "type the year in four digits, e.g. 2025"},
	LegacyFont:      {"đã chuyển sang Unicode; lần sau gõ bằng Times New Roman", "it was made Unicode; type in Times New Roman next time"},
}

// returnMessages tell whose a file is, and of archives.
var returnMessages = map[Code]struct{ message, hint bilingual }{
	ReturnNotOurs: {
		bilingual{"tệp Excel này không phải phiếu theo dõi do congvan phát hành", "this workbook is no tracking sheet issued by congvan"},
		bilingual{"điền vào đúng tệp phiếu đã gửi kèm công văn rồi gửi lại tệp đó", "fill in the sheet that came with the dispatch and send that file back"},
	},
	ReturnCampaignBook: {
		bilingual{"đây là tệp Excel soạn đợt công văn, không phải phiếu đơn vị gửi về", "this is the workbook a campaign is written in, not a returned sheet"},
		bilingual{"bỏ tệp này khỏi thư mục phiếu gửi về", "take it out of the folder of returns"},
	},
	ReturnOtherCampaign: {
		bilingual{"phiếu này của đợt khác: %[1]s; đợt đang thu: %[2]s", "this sheet is of another campaign: %[1]s; being collected: %[2]s"},
		bilingual{"chuyển tệp sang thư mục của đợt đó và thu ở đợt đó", "move it to that campaign's returns and collect it there"},
	},
	ReturnOtherPeriod: {
		bilingual{"phiếu này của kỳ khác: %[1]s; kỳ đang thu: %[3]s", "this sheet is of another period: %[1]s; being collected: %[3]s"},
		bilingual{"thu kỳ đó bằng lệnh congvan collect có --period %[2]s; nếu đơn vị điền nhầm phiếu cũ thì đề nghị điền lại vào phiếu của kỳ này", "collect it with --period %[2]s; where the unit filled in an old sheet, ask for the one of this period"},
	},
	ReturnPeriodUnknown: {
		bilingual{"không biết phiếu này của kỳ nào: các dấu nhận dạng kỳ đã mất", "nothing in the sheet says any more which period it is of"},
		bilingual{"ghi lại mã phiếu của %[1]s vào dòng 1 (Mã phiếu: ...), mã có trong phụ lục công văn", "write the sheet code for %[1]s into row 1 (Mã phiếu: ...); it stands in the dispatch's annex"},
	},
	ReturnVersion: {
		bilingual{"phiếu theo mẫu phiên bản %[1]s mà bản congvan này không đọc được (đọc được bản %[2]s)", "the sheet has form version %[1]s, which this congvan cannot read (it reads %[2]s)"},
		bilingual{"cập nhật congvan rồi thu lại", "update congvan and collect again"},
	},
	ReturnUnitUnknown: {
		bilingual{"phiếu của đơn vị không có trong danh sách: %[1]s (mã %[2]s)", "the sheet is of a unit that is not on the list: %[1]s (code %[2]s)"},
		bilingual{"kiểm tra danh sách đơn vị của đợt; đơn vị đã đổi mã thì phát phiếu mới", "check the campaign's list of units; issue a new sheet where the code changed"},
	},
	ReturnUnknown: {
		bilingual{"không biết phiếu này của đơn vị nào: các dấu nhận dạng đã mất", "nothing in the sheet says any more whose it is"},
		bilingual{"hỏi người gửi; ghi lại vào dòng 1: Mã phiếu: ... (mã có trong phụ lục công văn)", "ask the sender; write into row 1: Mã phiếu: ... (the code stands in the dispatch's annex)"},
	},
	ReturnContradiction: {
		bilingual{"phiếu tự mâu thuẫn: %[1]s; nhưng %[2]s", "the sheet contradicts itself: %[1]s; but %[2]s"},
		bilingual{"hỏi người gửi xem số liệu là của đơn vị nào, kỳ nào; đề nghị điền lại vào phiếu của đúng đơn vị", "ask the sender whose figures these are; have them put into the right unit's sheet"},
	},
	ReturnNothing: {
		bilingual{"phiếu của %[1]s chưa điền gì", "nothing is filled in in the sheet of %[1]s"},
		bilingual{"có thể đơn vị gửi nhầm tệp chưa điền; đề nghị gửi lại tệp đã điền và đã lưu", "the unit may have sent the wrong file; ask for the one that was filled in and saved"},
	},
	ReturnFallback: {
		bilingual{"trang nhận dạng ẩn đã mất; biết là phiếu của %[1]s nhờ: %[2]s", "the hidden sheet of identity is gone; the sheet was known as %[1]s's by: %[2]s"},
		bilingual{"không cần làm gì nếu đúng đơn vị", "nothing to do if that is right"},
	},
	ReturnFormerVersion: {
		bilingual{"phiếu theo mẫu phiên bản %[1]s (nay là %[2]s): các cột mới không có", "the sheet has form version %[1]s (now %[2]s): newer columns are missing"},
		bilingual{"lần sau dùng phiếu mới phát", "use the newly issued sheet next time"},
	},
	ReturnFileName: {
		bilingual{"tên tệp là của %[1]s nhưng nội dung là của %[2]s", "the file's name is %[1]s's, its content %[2]s's"},
		bilingual{"đọc theo nội dung; không cần làm gì", "the content was followed; nothing to do"},
	},
	ArchiveDamaged: {
		bilingual{"tệp nén %[1]s hỏng, không mở được", "the archive %[1]s is damaged"},
		bilingual{"đề nghị gửi lại, hoặc gửi từng tệp .xlsx", "ask for it again, or for the .xlsx files"},
	},
	ArchiveLocked: {
		bilingual{"%[1]s trong tệp nén đặt mật khẩu", "%[1]s in the archive has a password"},
		bilingual{"giải nén bằng mật khẩu rồi thu lại", "unpack it with the password and collect again"},
	},
	ArchiveKind: {
		bilingual{"%[1]s là tệp nén kiểu khác (.rar, .7z), không mở được", "%[1]s is another kind of archive (.rar, .7z) and cannot be opened"},
		bilingual{"giải nén bằng 7-Zip hoặc WinRAR rồi thu thư mục đã giải nén", "unpack it with 7-Zip or WinRAR and collect the folder"},
	},
	ArchiveTooLarge: {
		bilingual{"%[1]s: %[2]s", "%[1]s: %[2]s"},
		bilingual{"giải nén bằng tay rồi thu từng thư mục", "unpack it by hand and collect the folders"},
	},
	ArchiveSkipped: {
		bilingual{"bỏ qua %[1]s: %[2]s", "%[1]s was passed over: %[2]s"},
		bilingual{"không cần làm gì", "nothing to do"},
	},
}
