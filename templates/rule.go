package templates

import (
	"fmt"

	"congvan/input"
)

// ResultRule is what the result of an indicator may be. Writer and reader
// both ask here, so that what the sheet accepts is what collecting accepts.
func ResultRule(t input.Threshold) Rule {
	i := t.Indicator
	switch {
	case i.Kind == input.KindBool && t.Goal != nil && t.Goal.Text == No:
		// "Nhà tạm, dột nát": the decision's threshold is that there is none.
		return choice(YesNoList, "Có hay không",
			"Chọn Có nếu trên địa bàn còn, Không nếu không còn. Mức phải đạt là Không.")
	case i.Kind == input.KindBool && i.NotApplicableAllowed:
		return choice(MetOrNAList, "Đạt, chưa đạt, không áp dụng",
			"Chọn trong danh sách. Xã không thuộc đối tượng thì chọn Không áp dụng.")
	case i.Kind == input.KindBool:
		return choice(MetList, "Đạt hoặc chưa đạt", "Chọn Đạt hoặc Chưa đạt trong danh sách.")
	case i.Kind == input.KindPercent:
		return percent("Tỷ lệ (%)", "Nhập số từ 0 đến 100, ví dụ 95 hoặc 95,5. Không gõ dấu %.")
	}
	return number("Nhập số", fmt.Sprintf("Đơn vị tính: %.150s. Chỉ gõ số, không gõ đơn vị; không có thì gõ 0.", i.Unit))
}

// SubValueRule is what the second figure inside an indicator may be.
func SubValueRule(i *input.Indicator) Rule {
	if i.Kind == input.KindPercent {
		return percent("Tỷ lệ (%)", "Số liệu trong đó của chỉ tiêu trên. Nhập số từ 0 đến 100, không gõ dấu %.")
	}
	return number("Nhập số", "Số liệu trong đó của chỉ tiêu trên. Chỉ gõ số.")
}

func choice(list, title, prompt string) Rule {
	return Rule{Kind: Choice, List: list, Prompt: Message{title, prompt},
		Error: Message{"Ngoài danh sách", "Ô này chỉ nhận các mục có sẵn. Bấm Hủy (Cancel), rồi chọn trong danh sách ở mũi tên bên phải ô."}}
}

func percent(title, prompt string) Rule {
	return Rule{Kind: Percent, Min: new(0.0), Max: new(100.0), Prompt: Message{title, prompt},
		Error: Message{"Không phải số từ 0 đến 100", "Gõ số từ 0 đến 100, ví dụ 95 hoặc 95,5. Không gõ dấu %, không gõ chữ."}}
}

func number(title, prompt string) Rule {
	return Rule{Kind: Number, Min: new(0.0), Prompt: Message{title, prompt},
		Error: Message{"Không phải số", "Chỉ gõ số từ 0 trở lên, không gõ chữ hay đơn vị tính. Không có thì gõ 0."}}
}

func day(title, prompt string) Rule {
	return Rule{Kind: Date, Prompt: Message{title, prompt},
		Error: Message{"Không phải ngày hợp lệ", "Gõ ngày/tháng/năm, ví dụ 05/08/2022. Nếu máy không nhận ngày 15/08/2022, máy đang để kiểu Mỹ: gõ 2022-08-15."}}
}

func text(kind Kind, most int, title, prompt string) Rule {
	return Rule{Kind: kind, MaxLength: most, Prompt: Message{title, prompt},
		Error: Message{"Quá dài", fmt.Sprintf("Ô này nhận nhiều nhất %d ký tự. Viết gọn lại hoặc gửi kèm tệp.", most)}}
}

func yearRule() Rule {
	return Rule{Kind: Year, Min: new(2010.0), Max: new(2045.0), Prompt: Message{"Năm đăng ký đạt", "Gõ năm, bốn chữ số, ví dụ 2025. Không đăng ký thì để trống."},
		Error: Message{"Không phải năm", "Gõ năm bằng bốn chữ số, từ 2010 đến 2045."}}
}

func score() Rule {
	return Rule{Kind: Number, Min: new(0.0), Max: new(100.0), Prompt: Message{"Điểm", "Điểm của hội đồng đánh giá, từ 0 đến 100, ví dụ 72,5."},
		Error: Message{"Không phải số từ 0 đến 100", "Gõ điểm từ 0 đến 100, ví dụ 72,5."}}
}
