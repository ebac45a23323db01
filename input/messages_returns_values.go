package input

// returnValueMessages tell of what stands in its inputs.
var returnValueMessages = map[Code]struct{ message, hint bilingual }{
	ReturnPercentFormat: {
		bilingual{"«%[1]s» là tỷ lệ phần trăm nhưng ô này hỏi số", "“%[1]s” is a percentage, but this input asks for a number"},
		bilingual{"gõ số theo đơn vị tính của dòng, không có dấu phần trăm", "type a number in the row's unit, without a percent sign"},
	},
	ReturnFraction: {
		bilingual{"«%[1]s» ở ô phần trăm: là %[1]s hay %[2]s phần trăm?", "“%[1]s” where percent are asked: is it %[1]s or %[2]s percent?"},
		bilingual{"nếu là %[2]s phần trăm thì gõ %[2]s; đúng là %[1]s phần trăm thì không cần sửa", "type %[2]s if that is meant; leave it if it is %[1]s percent"},
	},
	ReturnFigureWord: {
		bilingual{"«%[1]s» không phải số", "“%[1]s” is not a number"},
		bilingual{"không có thì gõ 0; chưa có số liệu thì để trống; không áp dụng thì chọn Không áp dụng ở cột đánh giá", "type 0 if there is none; leave it blank if it is not known; choose Không áp dụng if it does not apply"},
	},
	ReturnTwoFigures: {
		bilingual{"«%[1]s» có hơn một số", "“%[1]s” holds more than one number"},
		bilingual{"mỗi ô chỉ gõ một số; số «trong đó» ghi vào dòng riêng hoặc cột ghi chú", "type one number a cell; put the other into its own row or the notes"},
	},
	ReturnFigureIsDay: {
		bilingual{"Excel đã đổi số đã gõ thành ngày %[1]s", "Excel made the day %[1]s of the number typed"},
		bilingual{"gõ lại số, dùng dấu phẩy thập phân (8,5); ô vẫn hiện ngày thì đổi định dạng ô về Number", "type the number again with a decimal comma (8,5); set the cell's format to Number if it still shows a day"},
	},
	ReturnOutOfBounds: {
		bilingual{"%[1]s không hợp lệ: ô này nhận số %[2]s", "%[1]s cannot be: this input takes numbers %[2]s"},
		bilingual{"gõ lại số đúng", "type the right number"},
	},
	ReturnReadAs: {
		bilingual{"«%[1]s» được hiểu là %[2]s", "“%[1]s” was read as %[2]s"},
		bilingual{"đúng thì không cần sửa", "nothing to do if that is right"},
	},
	ReturnFormula: {
		bilingual{"ô có công thức; đã lấy kết quả lưu trong tệp: %[1]s", "the input holds a formula; its stored result was taken: %[1]s"},
		bilingual{"kiểm tra kết quả; nên gõ thẳng giá trị", "check the result; better type the value"},
	},
	ReturnDayRange: {
		bilingual{"ngày %[1]s ngoài khoảng hợp lý (%[2]s đến %[3]s)", "%[1]s is outside of what can be (%[2]s to %[3]s)"},
		bilingual{"gõ lại ngày/tháng/năm", "type day/month/year again"},
	},
	ReturnDayTurned: {
		bilingual{"ngày %[1]s: có phải ngày %[2]s không? Máy để kiểu Mỹ đảo ngày và tháng", "%[1]s: is it %[2]s? Computers set to the US turn day and month round"},
		bilingual{"nếu đúng là %[2]s thì gõ lại; máy kiểu Mỹ gõ năm-tháng-ngày (2022-08-05)", "type it again if it is %[2]s; on such a computer as 2022-08-05"},
	},
	ReturnMonthOnly: {
		bilingual{"ô chỉ hiện tháng và năm; đã hiểu là ngày %[1]s", "the cell shows month and year alone; it was read as %[1]s"},
		bilingual{"gõ đủ ngày/tháng/năm", "type the whole day"},
	},
	ReturnNotInList: {
		bilingual{"«%[1]s» không có trong danh sách", "“%[1]s” is not in the list"},
		bilingual{"chọn một trong: %[2]s%[3]s", "choose one of: %[2]s%[3]s"},
	},
	ReturnTextIsFigure: {
		bilingual{"ô chữ nhưng lưu dạng số: %[1]s (số 0 ở đầu đã mất nếu có)", "a text stored as the number %[1]s (a nought in front would be lost)"},
		bilingual{"kiểm tra lại, nhất là số điện thoại", "check it, telephone numbers above all"},
	},
	ReturnTextIsDay: {
		bilingual{"ô chữ nhưng Excel đã lưu thành ngày %[1]s", "a text that Excel stored as the day %[1]s"},
		bilingual{"kiểm tra lại; số, ký hiệu văn bản thì gõ dấu nháy đơn trước", "check it; type an apostrophe before a document's number"},
	},
	ReturnTooLong: {
		bilingual{"dài %[1]d ký tự, ô này nhận nhiều nhất %[2]d", "%[1]d characters, where the input takes %[2]d"},
		bilingual{"viết gọn lại hoặc gửi kèm tệp", "shorten it, or send a file along"},
	},
	ReturnMissing: {
		bilingual{"chưa điền «%[1]s»", "“%[1]s” is not filled in"},
		bilingual{"%[2]s", "%[2]s"},
	},
	ReturnClaim: {
		bilingual{"tự đánh giá «%[1]s» nhưng kết quả là %[2]s, mức phải đạt %[3]s%[4]s", "assessed as “%[1]s”, but the result is %[2]s and the threshold %[3]s%[4]s"},
		bilingual{"xem lại kết quả và tự đánh giá", "check result and assessment"},
	},
	ReturnReasonMissing: {
		bilingual{"chỉ tiêu %[1]s chưa đạt nhưng chưa nêu lý do", "indicator %[1]s is not met, and no reason is given"},
		bilingual{"nên ghi lý do chưa đạt", "give the reason"},
	},
	ReturnDoneEmpty: {
		bilingual{"ghi «%[1]s» nhưng không có ngày hoàn thành và kết quả", "“%[1]s”, but neither day nor result is given"},
		bilingual{"ghi ngày hoàn thành, số và ngày văn bản", "give the day, and number and date of the document"},
	},
	ReturnDoneUndated: {
		bilingual{"ghi «%[1]s» nhưng không ghi ngày hoàn thành: không biết đúng hạn hay chậm", "“%[1]s” without the day: nobody knows whether it was in time"},
		bilingual{"nên ghi ngày hoàn thành", "give the day"},
	},
	ReturnDayToCome: {
		bilingual{"ngày %[1]s chưa đến (hôm nay %[2]s)", "%[1]s is still to come (today is %[2]s)"},
		bilingual{"xem lại ngày, tháng", "check day and month"},
	},
	ReturnDoneLate: {
		bilingual{"ghi «Hoàn thành» nhưng ngày hoàn thành %[1]s sau hạn %[2]s", "“Hoàn thành”, but %[1]s is after the last day, %[2]s"},
		bilingual{"chọn Hoàn thành chậm, hoặc sửa ngày", "choose Hoàn thành chậm, or correct the day"},
	},
	ReturnNotDoneDated: {
		bilingual{"ghi «%[1]s» nhưng có ngày hoàn thành %[2]s", "“%[1]s”, but the day %[2]s is given"},
		bilingual{"xem lại trạng thái", "check the state"},
	},
	ReturnStars: {
		bilingual{"%[1]s điểm nhưng phấn đấu %[2]s (từ %[3]d điểm)", "%[1]s points, but aiming at %[2]s (from %[3]d points)"},
		bilingual{"xem lại điểm và hạng phấn đấu", "check points and stars"},
	},
	ReturnPartOverWhole: {
		bilingual{"số «trong đó» %[1]s lớn hơn số chung %[2]s", "the part %[1]s is more than the whole %[2]s"},
		bilingual{"xem lại hai số", "check the two"},
	},
	ReturnJump: {
		bilingual{"kỳ trước %[1]s, kỳ này %[2]s: có thiếu hoặc thừa dấu phẩy không?", "%[1]s before, %[2]s now: is a decimal comma missing?"},
		bilingual{"đúng thì không cần sửa", "nothing to do if that is right"},
	},
	ReturnLockedChanged: {
		bilingual{"nội dung đã khóa bị sửa: mẫu ghi «%[1]s», tệp ghi «%[2]s»", "locked text was changed: issued “%[1]s”, now “%[2]s”"},
		bilingual{"việc đọc không theo ô này; muốn sửa nội dung thì kiến nghị với cơ quan ban hành", "it is not followed; ask the issuing office for a change"},
	},
	ReturnCampaignChanged: {
		bilingual{"đợt đã sửa sau khi phát phiếu: %[1]d ô in sẵn khác bản hiện nay; phiếu gửi về đúng như đã phát", "the campaign changed since the sheet was issued: %[1]d printed cells differ; the sheet is as it was issued"},
		bilingual{"không cần làm gì", "nothing to do"},
	},
}
