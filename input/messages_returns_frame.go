package input

// returnFrameMessages tell of sheets, rows and columns of a returned sheet.
var returnFrameMessages = map[Code]struct{ message, hint bilingual }{
	ReturnTableGone: {
		bilingual{"không còn trang «%[1]s»", "the sheet “%[1]s” is gone"},
		bilingual{"điền lại vào phiếu sửa gửi kèm", "fill in the correction sheet"},
	},
	ReturnColumnGone: {
		bilingual{"trang «%[1]s» thiếu cột: %[2]s", "sheet “%[1]s” lacks the columns: %[2]s"},
		bilingual{"điền lại các cột này vào phiếu sửa gửi kèm", "fill them in in the correction sheet"},
	},
	ReturnColumnExtra: {
		bilingual{"trang «%[1]s» có thêm cột: %[2]s", "sheet “%[1]s” has more columns: %[2]s"},
		bilingual{"các cột này không được đọc", "they are not read"},
	},
	ReturnColumnsUnknown: {
		bilingual{"phiếu của %[1]s mất dòng tên cột ở trang «%[2]s»: không biết số nào của cột nào, nên không đọc được gì", "the sheet of %[1]s lost its header row on “%[2]s”: nobody can tell which value is of which column, so nothing was read"},
		bilingual{"đề nghị đơn vị chép số liệu vào đúng phiếu đã phát rồi gửi lại cả tệp", "ask the unit to copy the values into the sheet that was issued and to send that"},
	},
	ReturnHeaderGone: {
		bilingual{"trang «%[1]s» mất dòng tên cột; %[2]d cột được nhận ra theo tên vùng", "sheet “%[1]s” lost its header row; %[2]d columns were known by their defined names"},
		bilingual{"xem lại số liệu có đúng cột không; ghi lại dòng tên cột như phiếu đã phát", "check that the values are in their columns; restore the header row"},
	},
	ReturnHeaderNamed: {
		bilingual{"tên cột «%[1]s» đã bị sửa thành «%[2]s»; đọc theo tên vùng", "the header “%[1]s” was changed to “%[2]s”; the column was known by its defined name"},
		bilingual{"ghi lại tên cột như phiếu đã phát", "restore the header"},
	},
	ReturnHeadersCrossed: {
		bilingual{"tên cột «%[1]s» đứng trên ô của cột «%[2]s»: hai tên cột có thể đã đổi chỗ", "the header “%[1]s” stands over the cells of “%[2]s”: the two may have changed places"},
		bilingual{"xem lại hai cột này trong tệp", "check the two columns in the file"},
	},
	ReturnSheetExtra: {
		bilingual{"trang «%[1]s» không thuộc phiếu, không được đọc", "sheet “%[1]s” is no part of the form and is not read"},
		bilingual{"số liệu cần nộp thì chuyển vào đúng ô của phiếu", "move what is to be handed in to the form's own cells"},
	},
	ReturnSheetRenamed: {
		bilingual{"trang «%[1]s» là trang «%[2]s» đã đổi tên", "sheet “%[1]s” is “%[2]s” renamed"},
		bilingual{"không cần làm gì", "nothing to do"},
	},
	ReturnSheetTwice: {
		bilingual{"trang «%[1]s» và «%[2]s» cùng là «%[3]s»", "sheets “%[1]s” and “%[2]s” are both “%[3]s”"},
		bilingual{"ô nào hai trang ghi khác nhau thì được hỏi lại; lần sau xóa trang thừa", "cells that differ are asked back; delete one of the two next time"},
	},
	ReturnKeysGone: {
		bilingual{"trang «%[1]s» mất cột khóa ẩn; đã nhận ra %[2]d dòng theo mã và nội dung", "sheet “%[1]s” lost its hidden key column; %[2]d rows were known by code and wording"},
		bilingual{"xem lại các dòng có đúng mã không", "check that the rows have their codes"},
	},
	ReturnKeyGone: {
		bilingual{"dòng %[1]s mất khóa; nhận ra là %[2]s theo mã và nội dung", "row %[1]s lost its key; it was known as %[2]s by code and wording"},
		bilingual{"xem lại có đúng không", "check that it is"},
	},
	ReturnRowGone: {
		bilingual{"không còn dòng %[1]s ở trang «%[2]s»", "the row of %[1]s is gone from sheet “%[2]s”"},
		bilingual{"điền lại dòng này vào phiếu sửa gửi kèm", "fill it in in the correction sheet"},
	},
	ReturnRowNew: {
		bilingual{"%[1]s chưa có trong phiếu khi phát («%[2]s»): đợt đã thêm sau", "%[1]s was not in the sheet when it was issued (“%[2]s”): the campaign added it since"},
		bilingual{"gửi phiếu mới để đơn vị điền thêm", "send a new sheet"},
	},
	ReturnRowForeign: {
		bilingual{"dòng có khóa %[1]s là của đơn vị khác (%[2]s), không được đọc", "the row with key %[1]s is another unit's (%[2]s) and is not read"},
		bilingual{"xóa dòng dán nhầm; số liệu của đơn vị ghi vào đúng dòng của phiếu", "delete the row; put own figures into the form's own rows"},
	},
	ReturnRowDropped: {
		bilingual{"dòng có khóa %[1]s đã bỏ khỏi đợt sau khi phát phiếu, không được đọc", "the row with key %[1]s was dropped from the campaign after the sheet was issued and is not read"},
		bilingual{"đơn vị không cần làm gì; số liệu ở dòng này còn cần thì cơ quan ban hành đưa lại nhiệm vụ vào đợt", "nothing for the unit to do; where its values are still wanted, put the task back into the campaign"},
	},
	ReturnRowUnknown: {
		bilingual{"dòng có khóa lạ %[1]s không thuộc phiếu, không được đọc", "the row with the unknown key %[1]s is no part of the form and is not read"},
		bilingual{"số liệu cần nộp thì ghi vào đúng dòng của phiếu", "put what is to be handed in into the form's own rows"},
	},
	ReturnRowStray: {
		bilingual{"dòng %[1]d không thuộc phiếu nhưng có số liệu ở %[2]s", "row %[1]d is no part of the form but has values in %[2]s"},
		bilingual{"ghi vào đúng dòng của phiếu, hoặc vào cột ghi chú", "put them into the form's own rows, or into the notes"},
	},
	ReturnRowMixed: {
		bilingual{"dòng %[1]d ghi %[2]s nhưng khóa là của %[3]s: có thể đã sắp xếp một phần bảng", "row %[1]d reads %[2]s, but its key is %[3]s's: part of the table may have been sorted"},
		bilingual{"điền lại dòng này trong phiếu sửa gửi kèm", "fill it in in the correction sheet"},
	},
	ReturnValueTwice: {
		bilingual{"ô này có ở nhiều chỗ trong tệp: %[1]s; lấy giá trị ghi ở đây", "this input stands in the file more than once: %[1]s; the value here was taken"},
		bilingual{"xóa dòng, cột hoặc trang sao chép thừa", "delete the copies"},
	},
	ReturnValuesDiffer: {
		bilingual{"cùng một ô nhưng ghi khác nhau: %[1]s", "the same input has different values: %[1]s"},
		bilingual{"gõ giá trị đúng vào ô này trong phiếu sửa gửi kèm", "type the right one into this cell of the correction sheet"},
	},
	ReturnRowsHidden: {
		bilingual{"trang «%[1]s» có dòng ẩn mang số liệu: %[2]s; vẫn được đọc", "sheet “%[1]s” has hidden rows with values: %[2]s; they are read"},
		bilingual{"bỏ ẩn để kiểm tra", "unhide them to check"},
	},
	ReturnColumnsHidden: {
		bilingual{"trang «%[1]s» có cột ẩn mang số liệu: %[2]s; vẫn được đọc", "sheet “%[1]s” has hidden columns with values: %[2]s; they are read"},
		bilingual{"bỏ ẩn để kiểm tra", "unhide them to check"},
	},
	ReturnSheetHidden: {
		bilingual{"trang «%[1]s» bị ẩn; vẫn được đọc", "sheet “%[1]s” is hidden; it is read"},
		bilingual{"bỏ ẩn để kiểm tra", "unhide it to check"},
	},
	ReturnMerged: {
		bilingual{"các ô %[1]s bị gộp; giá trị chỉ tính cho ô %[2]s", "cells %[1]s were merged; the value counts for %[2]s alone"},
		bilingual{"bỏ gộp ô (Merge & Center), điền lại từng ô", "unmerge them and fill in each"},
	},
	ReturnBeyond: {
		bilingual{"%[1]s; phần đó không được đọc", "%[1]s; that is not read"},
		bilingual{"xóa dữ liệu thừa ngoài bảng", "delete what is outside the table"},
	},
	ReturnRemark: {
		bilingual{"có ghi chú gắn vào ô: %[1]s", "a note hangs on the cell: %[1]s"},
		bilingual{"đọc ghi chú này (người ghi: %[2]s)", "read it (by %[2]s)"},
	},
}
