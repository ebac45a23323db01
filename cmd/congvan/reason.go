package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"congvan/generator"
	"congvan/generator/pdfium"
)

// reasonText is an error that can say itself in both languages.
type reasonText struct {
	text text
	args []any
}

// Error is the English sentence.
func (r reasonText) Error() string { return fmt.Sprintf(r.text.en, r.args...) }

// reason says in the user's language why something failed. What has no words
// here is shown as the system says it.
func (c *console) reason(err error) string {
	var own reasonText
	var panicked generator.PanicError
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &own):
		return c.say(own.text, own.args...)
	case errors.As(err, &panicked):
		return c.say(text{"chương trình gặp lỗi bên trong: %[1]v", "internal error: %[1]v"}, panicked.Value)
	case c.storeReason(err) != "":
		return c.storeReason(err)
	case c.pdfReason(err) != "":
		return c.pdfReason(err)
	case errors.As(err, &path):
		return path.Path + ": " + c.systemReason(path.Err)
	case errors.As(err, &link):
		return link.New + ": " + c.systemReason(link.Err)
	}
	return err.Error()
}

// pdfReasons are what may be wrong with a PDF that is read.
var pdfReasons = []struct {
	is   error
	says text
}{
	{pdfium.ErrNotPDF, text{"không phải tệp PDF", "not a PDF file"}},
	{pdfium.ErrPassword, text{"tệp PDF có mật khẩu; mở bằng mật khẩu rồi lưu lại không mật khẩu", "the PDF is protected by a password; open it and save it without one"}},
	{pdfium.ErrDamaged, text{"tệp PDF hỏng; xuất lại từ chương trình gốc", "the PDF is damaged; export it again"}},
	{pdfium.ErrTooLarge, text{"tệp PDF quá lớn", "the PDF is too large"}},
	{pdfium.ErrTooSlow, text{"đọc tệp PDF quá lâu, đã dừng", "reading the PDF takes too long, it was stopped"}},
	{pdfium.ErrNoPage, text{"tệp PDF không có trang đó", "the PDF has no such page"}},
}

func (c *console) pdfReason(err error) string {
	for _, r := range pdfReasons {
		if errors.Is(err, r.is) {
			return c.say(r.says)
		}
	}
	return ""
}

// systemReasons are the ways of files to fail that a clerk can do something
// about. The numbers of syscall exist on every system.
var systemReasons = []struct {
	is   error
	says text
}{
	{fs.ErrPermission, text{
		"không có quyền ghi, hoặc tệp đang mở trong chương trình khác (đóng Excel, trình đọc PDF rồi chạy lại)",
		"no permission, or the file is open in another program (close Excel or the PDF viewer and run again)",
	}},
	{fs.ErrNotExist, text{"không tìm thấy", "not found"}},
	{syscall.ENOTDIR, text{"có một tệp trùng tên ở chỗ cần thư mục", "a file stands where a folder is needed"}},
	{syscall.EISDIR, text{"có một thư mục trùng tên ở chỗ cần tệp", "a folder stands where a file is needed"}},
	{fs.ErrExist, text{"đã có tệp hoặc thư mục trùng tên", "a file or folder of that name is in the way"}},
	{syscall.ENOSPC, text{"đĩa đã đầy", "the disk is full"}},
	{syscall.EROFS, text{"ổ đĩa chỉ cho đọc", "the disk is read-only"}},
	{syscall.ENAMETOOLONG, text{"đường dẫn quá dài", "the path is too long"}},
}

func (c *console) systemReason(err error) string {
	for _, r := range systemReasons {
		if errors.Is(err, r.is) {
			return c.say(r.says)
		}
	}
	return err.Error()
}
