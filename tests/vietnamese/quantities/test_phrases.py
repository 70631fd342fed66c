"""Quantities in sentences of the kind that plans, decrees and reports of many fields write.

Each sentence has its quantities in ``[[…]]``; on the lines after it stands what each must mean, in a shorthand: a
sign for the bound (``≥ ≤ ~``, ``>`` and ``<`` where the amount itself is left out), the amount or ``low..high``, the
unit (or only its head), denominators after ``/`` and a duration after ``x``.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest

from tdc_programme.vietnamese.quantities import Bound, Per, Quantity, Span, find_quantities

TABLE = """
# science and technology, standards, productivity

Hỗ trợ [[ít nhất 50 doanh nghiệp]] áp dụng công cụ cải tiến năng suất.
= ≥ 50 doanh nghiệp

Xây dựng và công bố [[120 tiêu chuẩn quốc gia]] (TCVN) trong năm 2025.
= 120 tiêu chuẩn quốc gia

Đào tạo [[200 chuyên gia]] và [[1.500 cán bộ]] cho các bộ, ngành.
= 200 chuyên gia
= 1500 cán bộ

Công bố [[02 bài báo quốc tế]] thuộc danh mục ISI/Scopus và [[03 bài báo trong nước]].
= 2 bài báo
= 3 bài báo

Thời gian thực hiện nhiệm vụ: [[24 tháng]], kể từ tháng 01/2025.
= 24 tháng

Đăng ký [[01 giải pháp hữu ích]] hoặc sáng chế được chấp nhận đơn.
= 1 giải pháp hữu ích

Tổ chức [[Ba (03) khóa đào tạo]], [[30 học viên/khóa]], thời lượng [[05 ngày/khóa]].
= 3 khóa đào tạo
= 30 học viên /1 khóa
= 5 ngày /1 khóa

Mỗi mô hình điểm phải tăng năng suất [[tối thiểu 10%/năm]].
= ≥ 10 % /1 năm

Sản xuất [[12 phóng sự truyền hình]] với thời lượng [[từ 5 đến 7 phút/phóng sự]].
= 12 phóng sự
= 5..7 phút /1 phóng sự

Phát sóng [[02 lần/tuần x 6 tháng]] trên kênh VTV1.
= 2 lần /1 tuần x 6 tháng

Tần suất: [[04 tin, bài/tháng x 10 tháng]].
= 4 tin, bài /1 tháng x 10 tháng

Biên soạn [[01 bộ tài liệu]] hướng dẫn và in [[500 cuốn]].
= 1 bộ tài liệu
= 500 cuốn

Kinh phí hỗ trợ [[không quá 30%]] tổng kinh phí thực hiện nhiệm vụ.
= ≤ 30 %

Tổng kinh phí: [[2.350 triệu đồng]], trong đó ngân sách nhà nước [[1,8 tỷ đồng]].
= 2350000000 đồng
= 1800000000 đồng

Hội đồng có [[từ 07 đến 09 thành viên]], gồm chủ tịch, phó chủ tịch và [[02 ủy viên phản biện]].
= 7..9 thành viên
= 2 ủy viên phản biện

Phòng thử nghiệm có [[trên 20 thiết bị]] đã hiệu chuẩn.
= > 20 thiết bị

Chứng nhận được [[gần 300 sản phẩm OCOP]] đạt [[từ 3 sao]].
= ~ 300 sản phẩm
= ≥ 3 sao

Hồ sơ gồm [[01 bản chính]] và [[05 bản sao]].
= 1 bản chính
= 5 bản sao

Hội thảo khoa học quốc tế có [[khoảng 250-300 đại biểu]] tham dự.
= ~ 250..300 đại biểu

[[Mười hai (12) mô hình điểm]] được nhân rộng ra [[06 địa phương]].
= 12 mô hình điểm
= 6 địa phương

# agriculture, forestry, fishery

Hỗ trợ [[5 triệu đồng/ha]] đối với diện tích lúa bị thiệt hại [[trên 70%]].
= 5000000 đồng /1 ha
= > 70 %

Trồng mới [[1.200 ha]] rừng tập trung và [[300.000 cây xanh]] phân tán.
= 1200 ha
= 300000 cây xanh

Năng suất lúa bình quân đạt [[65,5 tạ/ha]], sản lượng [[1,25 triệu tấn]].
= 65,5 tạ /1 ha
= 1250000 tấn

Tiêm phòng cho [[45.000 con trâu, bò]] và [[1,2 triệu con gia cầm]].
= 45000 con
= 1200000 con

Tiêu hủy [[156 con lợn]] với tổng trọng lượng [[8.640 kg]].
= 156 con lợn
= 8640 kg

Hỗ trợ [[38.000 đồng/kg]] hơi đối với lợn con.
= 38000 đồng /1 kg

Mật độ nuôi [[từ 80 đến 120 con/m2]].
= 80..120 con /1 m2

Toàn tỉnh có [[218 hợp tác xã]] với [[hơn 15.000 thành viên]].
= 218 hợp tác xã
= > 15000 thành viên

Khai thác [[không quá 20 m3/ha]] đối với rừng tự nhiên.
= ≤ 20 m3 /1 ha

Tàu cá có chiều dài lớn nhất [[từ 15 mét trở lên]] phải lắp thiết bị giám sát hành trình.
= ≥ 15 mét

Mực nước hồ chứa thấp hơn cùng kỳ [[0,8 m]].
= 0,8 m

Cấp [[15 kg]] gạo/người/tháng cho [[320 hộ nghèo]] trong thời gian giáp hạt.
= 15 kg
= 320 hộ nghèo

Cả nước có [[8.500 xã]] đạt chuẩn nông thôn mới, bình quân đạt [[17 tiêu chí/xã]].
= 8500 xã
= 17 tiêu chí /1 xã

# health

Bệnh viện có quy mô [[500 giường bệnh]] và [[120 bác sĩ]].
= 500 giường bệnh
= 120 bác sĩ

Khám sức khỏe định kỳ cho người lao động [[ít nhất 01 lần/năm]].
= ≥ 1 lần /1 năm

Tiêm [[2 mũi vắc xin]], mũi sau cách mũi trước [[tối thiểu 28 ngày]].
= 2 mũi
= ≥ 28 ngày

Ghi nhận [[1.024 ca mắc]], [[03 ca tử vong]], tăng [[2,5 lần]] so với cùng kỳ.
= 1024 ca mắc
= 3 ca tử vong
= 2,5 lần

Tỷ lệ bao phủ bảo hiểm y tế đạt [[95,2%]] dân số.
= 95,2 %

Mỗi trạm y tế có [[từ 05 đến 10 viên chức]].
= 5..10 viên chức

Phụ cấp [[130.000 đồng/người/ngày]] đối với người trực tiếp chống dịch.
= 130000 đồng /1 người /1 ngày

Trẻ em [[dưới 06 tuổi]] được cấp thẻ miễn phí.
= < 6 tuổi

Người [[từ đủ 75 tuổi trở lên]] được trợ cấp hằng tháng.
= ≥ 75 tuổi

Thời gian lưu mẫu thức ăn ít nhất là [[24 giờ]].
= ≥ 24 giờ

Nước uống phải có hàm lượng asen [[không lớn hơn 0,01 mg/l]].
= ≤ 0,01 mg /1 l

Bảo quản ở nhiệt độ [[từ 2 đến 8 °C]].
= 2..8 °C

Giám sát [[20 hộ/thôn]] tại [[10 xã trọng điểm]].
= 20 hộ /1 thôn
= 10 xã

# education

Mỗi lớp học có [[không quá 35 học sinh]].
= ≤ 35 học sinh

Chương trình gồm [[45 tín chỉ]], [[02 học kỳ]].
= 45 tín chỉ
= 2 học kỳ

Giảng viên phải có [[ít nhất 05 năm]] kinh nghiệm giảng dạy.
= ≥ 5 năm

Thời lượng bồi dưỡng: [[40 tiết/khóa]], [[8 tiết/ngày]].
= 40 tiết /1 khóa
= 8 tiết /1 ngày

Học bổng [[3.000.000 đồng/sinh viên/học kỳ]].
= 3000000 đồng /1 sinh viên /1 học kỳ

Toàn ngành có [[1.245 trường học]], trong đó [[68,4%]] đạt chuẩn quốc gia.
= 1245 trường học
= 68,4 %

Thí sinh đạt [[tối thiểu 50 điểm]] mỗi phần thi.
= ≥ 50 điểm

Định mức [[1,5 giáo viên/lớp]] đối với tiểu học.
= 1,5 giáo viên /1 lớp

Diện tích phòng học [[không nhỏ hơn 1,5 m2/học sinh]].
= ≥ 1,5 m2 /1 học sinh

Luận án có [[không quá 150 trang]] A4.
= ≤ 150 trang

Mở [[04 lớp tập huấn]] cho [[240 lượt cán bộ quản lý]].
= 4 lớp tập huấn
= 240 lượt cán bộ

Nghiên cứu sinh phải là tác giả chính của [[tối thiểu 02 (hai) bài báo khoa học]].
= ≥ 2 bài báo khoa học

Tiếp nhận [[15-20 thực tập sinh/năm]].
= 15..20 thực tập sinh /1 năm

# labour, social affairs

Người lao động làm việc [[không quá 08 giờ/ngày]] và [[48 giờ/tuần]].
= ≤ 8 giờ /1 ngày
= 48 giờ /1 tuần

Báo trước [[ít nhất 45 ngày]] nếu làm việc theo hợp đồng không xác định thời hạn.
= ≥ 45 ngày

Mức lương tối thiểu tháng vùng I là [[4.960.000 đồng/tháng]].
= ≥ 4960000 đồng /1 tháng

Giải quyết việc làm cho [[1,6 triệu lao động]], trong đó xuất khẩu [[125.000 lao động]].
= 1600000 lao động
= 125000 lao động

Tỷ lệ hộ nghèo giảm bình quân [[1-1,5%/năm]].
= 1..1,5 % /1 năm

Hỗ trợ [[50 triệu đồng/nhà]] xây mới, [[25 triệu đồng/nhà]] sửa chữa.
= 50000000 đồng /1 nhà
= 25000000 đồng /1 nhà

Đối thoại tại nơi làm việc [[ít nhất 01 năm một lần]].
= ≥ 1 lần /1 năm

Doanh nghiệp sử dụng [[từ 10 người lao động trở lên]] phải có nội quy bằng văn bản.
= ≥ 10 người lao động

Thời gian thử việc [[không quá 60 ngày]] đối với công việc cần trình độ cao đẳng trở lên.
= ≤ 60 ngày

Người lao động được nghỉ [[12 ngày làm việc]] hưởng nguyên lương.
= 12 ngày làm việc

Trợ cấp một lần bằng [[1,5 tháng lương cho mỗi năm công tác]].
= 1,5 tháng lương /1 năm công tác

# finance, tax, customs

Phạt tiền [[từ 5.000.000 đồng đến 10.000.000 đồng]] đối với hành vi khai sai.
= 5000000..10000000 đồng

Thu ngân sách ước đạt [[1.750 nghìn tỷ đồng]], bằng [[103,5%]] dự toán.
= 1750000000000000 đồng
= 103,5 %

Kim ngạch xuất khẩu đạt [[khoảng 371,3 tỷ USD]].
= ~ 371300000000 USD

Lãi suất cho vay [[6,5%/năm]], thời hạn vay tối đa là [[60 tháng]].
= 6,5 % /1 năm
= ≤ 60 tháng

Thời hạn nộp thuế được gia hạn [[05 (năm) tháng]].
= 5 tháng

Cục Thuế đã xử lý [[3.215 hồ sơ]] hoàn thuế với số tiền [[12.400 tỷ đồng]].
= 3215 hồ sơ
= 12400000000000 đồng

Lệ phí: [[50.000 đồng/lần]] cấp.
= 50000 đồng /1 lần

Vốn điều lệ [[từ 100 tỷ đồng đến dưới 500 tỷ đồng]].
= 100000000000..500000000000 đồng

Công chức phụ cấp [[0,3 mức lương cơ sở]].
= 0,3 mức lương

Miễn thuế đối với hàng hóa trị giá [[không quá 2.000.000 (hai triệu) đồng]].
= ≤ 2000000 đồng

Giá gói thầu: [[15.630.000.000 đồng]] (bằng chữ: Mười lăm tỷ sáu trăm ba mươi triệu đồng).
= 15630000000 đồng

Cổ tức [[1.500 đồng/cổ phiếu]].
= 1500 đồng /1 cổ phiếu

Công ty đại chúng có [[tối thiểu 100 nhà đầu tư]] nắm giữ [[ít nhất 10%]] số cổ phiếu có quyền biểu quyết.
= ≥ 100 nhà đầu tư
= ≥ 10 %

Mức chi cho chủ tịch hội đồng: [[1.500.000 đồng/nhiệm vụ]]; thư ký: [[300.000 đồng/buổi]].
= 1500000 đồng /1 nhiệm vụ
= 300000 đồng /1 buổi

Đặt cọc [[từ 5% đến 20%]] giá khởi điểm.
= 5..20 %

Tiền chậm nộp tính theo mức [[0,03%/ngày]].
= 0,03 % /1 ngày

# transport, construction, environment

Tuyến cao tốc dài [[98,3 km]], quy mô [[04 làn xe]], vận tốc thiết kế [[100 km/h]].
= 98,3 km
= 4 làn xe
= 100 km /1 h

Công trình cao [[không quá 9 tầng]] và [[01 tầng hầm]].
= ≤ 9 tầng
= 1 tầng hầm

Trạm xử lý nước thải công suất [[5.000 m3/ngày đêm]].
= 5000 m3 /1 ngày đêm

Thu gom [[350 tấn/ngày]] rác thải sinh hoạt.
= 350 tấn /1 ngày

Xe ô tô chở người [[từ 09 chỗ trở lên]].
= ≥ 9 chỗ

Khoảng cách an toàn [[tối thiểu 50 m]] tính từ mép nước.
= ≥ 50 m

Quan trắc môi trường định kỳ [[03 tháng/lần]].
= 3 tháng /1 lần

Giảm phát thải [[15,8%]] so với kịch bản thông thường vào năm 2030.
= 15,8 %

Tải trọng [[dưới 3,5 tấn]] được lưu thông từ 6 giờ đến 20 giờ.
= < 3,5 tấn

Diện tích cây xanh đạt [[12 m2/người]].
= 12 m2 /1 người

Bảo hành công trình [[không ít hơn 24 tháng]] đối với công trình cấp I.
= ≥ 24 tháng

Chung cư có [[320 căn hộ]], [[02 tầng hầm]] để xe.
= 320 căn hộ
= 2 tầng hầm

Công suất điện gió [[khoảng 6.000 MW]] vào năm 2030.
= ~ 6000 MW

Tiếng ồn [[không vượt quá 70 dBA]].
= ≤ 70 dBA

Xảy ra [[12 vụ tai nạn giao thông]], làm chết [[07 người]], bị thương [[09 người]].
= 12 vụ tai nạn giao thông
= 7 người
= 9 người

Mỗi ngày tiếp nhận [[hơn 1.000 lượt phương tiện]].
= > 1000 lượt

Điện năng tiêu thụ bình quân [[180 kWh/hộ/tháng]].
= 180 kWh /1 hộ /1 tháng

# administration, justice, party, culture, defence

Sở Nội vụ có [[không quá 03 Phó Giám đốc]].
= ≤ 3 Phó Giám đốc

Kỳ họp diễn ra trong [[2,5 ngày]], thông qua [[15 nghị quyết]].
= 2,5 ngày
= 15 nghị quyết

Cắt giảm [[ít nhất 30%]] số thủ tục hành chính.
= ≥ 30 %

Tỷ lệ hồ sơ giải quyết đúng hạn đạt [[trên 98%]].
= > 98 %

Bãi bỏ [[12 (mười hai) thủ tục hành chính cấp huyện]].
= 12 thủ tục hành chính

Tiếp công dân [[01 ngày/tháng]] tại trụ sở.
= 1 ngày /1 tháng

Thời hạn giải quyết: [[15 ngày làm việc]], kể từ ngày nhận đủ hồ sơ.
= 15 ngày làm việc

Họp định kỳ mỗi quý [[một lần]].
= 1 lần /1 quý

Báo cáo định kỳ [[6 tháng một lần]] và báo cáo năm.
= 1 lần /6 tháng

Phạt tù [[từ 02 năm đến 07 năm]].
= 2..7 năm

Người [[từ đủ 14 tuổi đến dưới 16 tuổi]] chịu trách nhiệm hình sự về tội rất nghiêm trọng.
= 14..16 tuổi

Toà án thụ lý [[1.326 vụ án]], giải quyết [[1.290 vụ]], đạt [[97,3%]].
= 1326 vụ án
= 1290 vụ
= 97,3 %

Đoàn công tác gồm [[08 người]] do đồng chí Phó Chủ tịch làm trưởng đoàn.
= 8 người

Lễ hội thu hút [[hơn 50.000 lượt khách]] tham quan.
= > 50000 lượt khách

Trưng bày [[150 hiện vật]] và [[80 bức ảnh]] tư liệu.
= 150 hiện vật
= 80 bức ảnh

Kết nạp [[ít nhất 05 đảng viên/năm]].
= ≥ 5 đảng viên /1 năm

Huấn luyện dân quân thường trực [[60 ngày/năm]].
= 60 ngày /1 năm

Ban Thường vụ có [[15 đồng chí]], Ban Chấp hành có [[51 đồng chí]].
= 15 đồng chí
= 51 đồng chí

Tổ chức [[09 cuộc thanh tra]] tại [[14 đơn vị]], kiến nghị thu hồi [[2,4 tỷ đồng]].
= 9 cuộc thanh tra
= 14 đơn vị
= 2400000000 đồng

Niêm yết công khai trong thời gian [[ít nhất 07 ngày liên tục]].
= ≥ 7 ngày

Đạt 9/10 chỉ tiêu theo nghị quyết.

# information, communication

Phủ sóng 5G cho [[trên 85%]] dân số.
= > 85 %

Cung cấp [[100%]] dịch vụ công trực tuyến toàn trình.
= 100 %

Hệ thống phục vụ [[50.000 lượt truy cập/ngày]], thời gian phản hồi [[dưới 3 giây]].
= 50000 lượt truy cập /1 ngày
= < 3 giây

Sao lưu dữ liệu [[01 lần/ngày]], lưu trữ [[tối thiểu 12 tháng]].
= 1 lần /1 ngày
= ≥ 12 tháng

Sản xuất [[24 video clip]], mỗi video dài [[3-5 phút]].
= 24 video clip
= 3..5 phút

Đăng tải [[10 tin/bài mỗi tháng]] trên trang thông tin điện tử.
= 10 tin/bài /1 tháng

In [[5.000 tờ rơi]], [[200 áp phích]] và [[50 băng rôn]].
= 5000 tờ rơi
= 200 áp phích
= 50 băng rôn

Bài viết có dung lượng [[từ 800 đến 1.000 từ]].
= 800..1000 từ

Đường truyền tốc độ [[tối thiểu 100 Mbps]].
= ≥ 100 Mbps

Bố trí [[01 máy chủ]] có dung lượng [[2 TB]].
= 1 máy chủ
= 2 TB

# words, scales, other forms

Trong thời hạn [[hai mươi ngày]], cơ quan có thẩm quyền phải trả lời.
= 20 ngày

Mức phạt [[hai trăm nghìn đồng]].
= 200000 đồng

Thành lập [[hai tổ công tác]] và [[bốn nhóm chuyên gia]].
= 2 tổ công tác
= 4 nhóm chuyên gia

Thời hạn của giấy phép [[không quá năm năm]].
= ≤ 5 năm

Quý I có [[ít nhất một hội nghị đối thoại]].
= ≥ 1 hội nghị

Giảm một phần ba biên chế.

Hỗ trợ [[1,5 - 2 triệu đồng/hộ]].
= 1500000..2000000 đồng /1 hộ

Thời gian đào tạo: [[3 năm rưỡi]].
= 3,5 năm

Thời gian thi công [[01 năm 06 tháng]].
= 18 tháng

Phạt tù [[từ 06 tháng]] [[đến 03 năm]].
= ≥ 6 tháng
= ≤ 3 năm

Mức hỗ trợ tối đa cho một dự án là [[500 triệu đồng]].
= ≤ 500000000 đồng

Số lượng tối thiểu phải có: [[03 báo giá]].
= ≥ 3 báo giá

Giá trị hợp đồng [[xấp xỉ 1,2 triệu USD]].
= ~ 1200000 USD

Dự kiến [[khoảng từ 20 đến 30 doanh nghiệp]] tham gia.
= ~ 20..30 doanh nghiệp

Nộp [[01 hoặc 02 bản sao]] có chứng thực.
= 1..2 bản

[[Từ 10 - 15 phút]] cho phần hỏi đáp.
= 10..15 phút

Quy mô [[100 người/lớp học trực tuyến]].
= 100 người /1 lớp học trực tuyến

Bình quân [[2,3 vụ/ngày]], tăng [[0,4 điểm phần trăm]].
= 2,3 vụ /1 ngày
= 0,4 điểm phần trăm

[[>= 80%]] doanh nghiệp hài lòng, [[< 5%]] khiếu nại.
= ≥ 80 %
= < 5 %

Cao hơn [[15%]] so với cùng kỳ năm trước.
= 15 %

Chi phí [[không quá 10 triệu đồng trên 01 hồ sơ]].
= ≤ 10000000 đồng /1 hồ sơ

Đoàn kiểm tra [[02 lần một năm]].
= 2 lần /1 năm

Cấp phát [[20 bộ/lớp]] trong [[03 ngày]].
= 20 bộ /1 lớp
= 3 ngày

Thu giữ [[17 bánh heroin]] và [[3.000 viên]] ma túy tổng hợp.
= 17 bánh
= 3000 viên

Phát hiện [[06 phễu lọc]] không đạt yêu cầu.
= 6 phễu

Bàn giao [[12 kiện hàng]] cho [[03 KCN]].
= 12 kiện hàng
= 3 KCN

# decrees, reports and plans of several fields

Hồ sơ được lập thành [[02 bộ]], gửi qua dịch vụ bưu chính hoặc nộp trực tiếp.
= 2 bộ

Trong thời hạn [[07 ngày làm việc]] kể từ ngày nhận được văn bản, Sở có trách nhiệm trả lời.
= 7 ngày làm việc

Ủy ban nhân dân cấp tỉnh báo cáo trước ngày 15 tháng 12 hằng năm.

Có vốn pháp định [[từ 20 tỷ đồng trở lên]] và [[ít nhất 03 (ba) cán bộ quản lý]].
= ≥ 20000000000 đồng
= ≥ 3 cán bộ quản lý

Người điều khiển xe ô tô chạy quá tốc độ quy định [[từ 10 km/h đến 20 km/h]] bị phạt tiền [[từ 4.000.000 đồng
  đến 6.000.000 đồng]].
= 10..20 km /1 h
= 4000000..6000000 đồng

Tước quyền sử dụng giấy phép lái xe [[từ 01 tháng đến 03 tháng]].
= 1..3 tháng

Doanh nghiệp siêu nhỏ có số lao động tham gia bảo hiểm xã hội bình quân năm [[không quá 10 người]] và tổng doanh
  thu của năm [[không quá 3 tỷ đồng]].
= ≤ 10 người
= ≤ 3000000000 đồng

Đến năm 2025, [[80%]] dịch vụ công trực tuyến mức độ 4; [[90%]] hồ sơ công việc tại cấp bộ, tỉnh được xử lý trên
  môi trường mạng.
= 80 %
= 90 %

Kinh tế số chiếm [[20%]] GDP.
= 20 %

Tốc độ tăng năng suất lao động bình quân đạt [[trên 6,5%/năm]].
= > 6,5 % /1 năm

Phấn đấu đến năm 2030 có [[ít nhất 2 triệu doanh nghiệp]], đóng góp [[55 - 58%]] GDP.
= ≥ 2000000 doanh nghiệp
= 55..58 %

Mỗi đại biểu được phát biểu [[không quá 7 phút]].
= ≤ 7 phút

Chủ tọa có thể kéo dài thêm [[không quá 3 phút]] đối với mỗi lượt phát biểu.
= ≤ 3 phút

Quốc hội họp thường lệ mỗi năm [[hai kỳ]].
= 2 kỳ /1 năm

Chi bộ họp thường lệ mỗi tháng [[một lần]].
= 1 lần /1 tháng

Đảng viên nộp đảng phí bằng [[1%]] tiền lương.
= 1 %

Đã tổ chức [[1.250 buổi tuyên truyền]] cho [[98.750 lượt người]] tham dự; cấp phát [[35.000 tờ gấp pháp luật]].
= 1250 buổi tuyên truyền
= 98750 lượt người
= 35000 tờ gấp

Trợ giúp pháp lý [[326 vụ việc]] cho [[312 đối tượng]].
= 326 vụ việc
= 312 đối tượng

Có 18/20 xã đạt chuẩn.

Toàn huyện còn [[1.256 hộ nghèo]], chiếm [[4,35%]]; [[2.018 hộ cận nghèo]], chiếm [[7%]].
= 1256 hộ nghèo
= 4,35 %
= 2018 hộ cận nghèo
= 7 %

Thu nhập bình quân đầu người đạt [[62,5 triệu đồng/người/năm]].
= 62500000 đồng /1 người /1 năm

Hỗ trợ một lần [[10.000.000 đồng/hộ]] để di dời chuồng trại.
= 10000000 đồng /1 hộ

Mức hỗ trợ bằng [[50%]] chi phí nhưng [[không quá 100 triệu đồng/hợp đồng/năm/doanh nghiệp]].
= 50 %
= ≤ 100000000 đồng /1 hợp đồng /1 năm /1 doanh nghiệp

Đường cấp IV có bề rộng nền đường [[7,5 m]], mặt đường [[5,5 m]].
= 7,5 m
= 5,5 m

Thiết kế cống hộp 2x2 m tại Km 12+500.

Mặt cắt ngang 3 m x 4 m, dài [[120 m]].
= 120 m

Bể có dung tích [[500 lít]], áp suất làm việc [[0,6 MPa]].
= 500 lít
= 0,6 MPa

Kinh phí: [[350.000.000 đồng]] (Ba trăm năm mươi triệu đồng chẵn).
= 350000000 đồng

Tổng số [[15 điều]], chia thành [[04 chương]].
= 15 điều
= 4 chương

Nghị định này gồm [[5 chương]] và [[42 điều]].
= 5 chương
= 42 điều

Cơ cấu tổ chức gồm [[06 phòng]], [[02 trung tâm]] và [[10 chi cục]] trực thuộc.
= 6 phòng
= 2 trung tâm
= 10 chi cục

Biên chế của Cục là [[85 người]].
= 85 người

Bổ nhiệm có thời hạn [[05 năm]].
= 5 năm

Nhiệm kỳ 2020 - 2025 có [[53 ủy viên]].
= 53 ủy viên

Giai đoạn 1 (2021 - 2023) hỗ trợ [[30 doanh nghiệp]]; giai đoạn 2 hỗ trợ [[70 doanh nghiệp]].
= 30 doanh nghiệp
= 70 doanh nghiệp

Năm 2024 cấp [[1.020 giấy phép]], năm 2025 cấp [[1.340 giấy phép]].
= 1020 giấy phép
= 1340 giấy phép

Quý I/2025 đạt [[24,6%]] kế hoạch; quý II đạt [[28%]].
= 24,6 %
= 28 %

Sau [[02 lần]] thông báo mà không đến nhận.
= 2 lần

[[Quá 30 ngày]] kể từ ngày hết hạn.
= > 30 ngày

Thời gian nghỉ giữa ca [[ít nhất 30 phút]] liên tục.
= ≥ 30 phút

Người [[từ 60 tuổi trở lên]] được ưu tiên.
= ≥ 60 tuổi

Nam đủ 60 tuổi 09 tháng.

Tuổi nghỉ hưu tăng thêm [[03 tháng]] đối với lao động nam, [[04 tháng]] đối với lao động nữ.
= 3 tháng
= 4 tháng

Đóng bảo hiểm xã hội đủ [[20 năm trở lên]].
= ≥ 20 năm

Phát hành [[10 triệu trái phiếu]], mệnh giá [[100.000 đồng/trái phiếu]], kỳ hạn [[3 năm]].
= 10000000 trái phiếu
= 100000 đồng /1 trái phiếu
= 3 năm

Giá bán lẻ điện bình quân là [[2.204,0655 đồng/kWh]].
= 2204,0655 đồng /1 kWh

Diện tích sàn [[250 m²]], mật độ xây dựng [[tối đa 60%]].
= 250 m²
= ≤ 60 %

Cử [[01 lãnh đạo]] và [[02 chuyên viên]] tham dự.
= 1 lãnh đạo
= 2 chuyên viên

Số lượng: [[500 quyển]]; khổ 14,5 x 20,5 cm; dày [[120 trang]].
= 500 quyển
= 120 trang

Tin ngắn [[150 - 300 chữ/tin]], bài phản ánh [[tối thiểu 800 chữ]].
= 150..300 chữ /1 tin
= ≥ 800 chữ

Thời lượng phát sóng: [[15 phút/chuyên mục]], [[01 chuyên mục/tháng x 12 tháng]].
= 15 phút /1 chuyên mục
= 1 chuyên mục /1 tháng x 12 tháng

Tổng cộng: [[48 tin]], [[24 bài]], [[12 video]] và [[6 infographic]].
= 48 tin
= 24 bài
= 12 video
= 6 infographic

Đào tạo tại chỗ cho [[05 doanh nghiệp]], mỗi doanh nghiệp [[03 ngày]].
= 5 doanh nghiệp
= 3 ngày /1 doanh nghiệp

Giảm [[từ 5% đến 10%]] chi phí sản xuất; tăng [[ít nhất 15%]] năng suất.
= 5..10 %
= ≥ 15 %

Xử phạt [[12 trường hợp]] với số tiền [[156,5 triệu đồng]].
= 12 trường hợp
= 156500000 đồng

Bắt [[05 đối tượng]], thu [[3,2 kg]] ma túy.
= 5 đối tượng
= 3,2 kg

Mưa lớn làm [[02 người]] chết, [[150 ngôi nhà]] bị ngập, [[35 ha]] lúa hư hại, thiệt hại [[khoảng 12 tỷ đồng]].
= 2 người
= 150 ngôi nhà
= 35 ha
= ~ 12000000000 đồng

Gió giật cấp 8, cấp 9; sóng biển cao [[2,5 - 4,5 m]]; mưa [[từ 50 - 100 mm]], có nơi [[trên 150 mm]].
= 2,5..4,5 m
= 50..100 mm
= > 150 mm

Nhiệt độ thấp nhất [[từ 12 - 15 độ C]].
= 12..15 độ C

Tăng cường [[04 tổ công tác liên ngành]] trực 24/7.
= 4 tổ công tác

Đường dây nóng 1022 tiếp nhận [[235 cuộc gọi]] trong [[24 giờ]] qua.
= 235 cuộc gọi
= 24 giờ

Theo phương án 1 hỗ trợ [[3 tháng]], phương án 2 hỗ trợ [[6 tháng]].
= 3 tháng
= 6 tháng

Mẫu số 01/ĐK, Phụ lục II; lớp 10A2; Tiểu khu 345; lô 12, khoảnh 3.

Ban Chỉ đạo 35 các cấp; Tổ công tác 1852; Chỉ thị 05-CT/TW.

Bình chọn [[10 sự kiện]] nổi bật và trao [[03 giải nhất]], [[05 giải nhì]].
= 10 sự kiện
= 3 giải nhất
= 5 giải nhì

# news, contracts and notices

Trong quý III, toàn ngành thu [[86.500 tỷ đồng]], đạt [[24,7%]] dự toán, tăng [[8,3%]] so với cùng kỳ.
= 86500000000000 đồng
= 24,7 %
= 8,3 %

Cục Hải quan TP.HCM làm thủ tục cho [[hơn 1,2 triệu tờ khai]] của [[gần 40.000 doanh nghiệp]].
= > 1200000 tờ khai
= ~ 40000 doanh nghiệp

Giảm thời gian thông quan từ [[48 giờ]] xuống còn [[24 giờ]].
= 48 giờ
= 24 giờ

Lô hàng gồm [[12 container]] chứa [[250 tấn]] phế liệu.
= 12 container
= 250 tấn

Doanh nghiệp nợ thuế [[quá 90 ngày]] với số tiền [[trên 500 triệu đồng]] bị cưỡng chế.
= > 90 ngày
= > 500000000 đồng

Thuế suất thuế giá trị gia tăng giảm [[2%]], từ [[10%]] xuống [[8%]].
= 2 %
= 10 %
= 8 %

Cá nhân có thu nhập [[trên 11 triệu đồng/tháng]] phải nộp thuế; mức giảm trừ cho mỗi người phụ thuộc là [[4,4
  triệu đồng/tháng]].
= > 11000000 đồng /1 tháng
= 4400000 đồng /1 tháng

Hội nghị có sự tham dự của [[khoảng 120 đại biểu]] đến từ [[63 tỉnh, thành phố]].
= ~ 120 đại biểu
= 63 tỉnh

Tổ chức [[02 đoàn khảo sát]], mỗi đoàn [[05 người]], thời gian [[03 ngày/đoàn]].
= 2 đoàn khảo sát
= 5 người /1 đoàn
= 3 ngày /1 đoàn

Lấy ý kiến của [[tối thiểu 30 chuyên gia]].
= ≥ 30 chuyên gia

Mỗi hội thảo có [[tối thiểu 05 báo cáo tham luận]] và [[không quá 100 người]] tham dự.
= ≥ 5 báo cáo
= ≤ 100 người

Xuất bản [[01 cuốn sách]] chuyên khảo, số lượng [[300 cuốn]], [[250 trang/cuốn]].
= 1 cuốn
= 300 cuốn
= 250 trang /1 cuốn

Thiết kế [[10 mẫu]] infographic; sản xuất [[06 video clip]] thời lượng [[2-3 phút/clip]].
= 10 mẫu
= 6 video clip
= 2..3 phút /1 clip

Đăng tải [[tối thiểu 04 tin, bài/tháng]] trên Cổng thông tin điện tử.
= ≥ 4 tin, bài /1 tháng

Bảo đảm [[ít nhất 80%]] doanh nghiệp tham gia hài lòng.
= ≥ 80 %

Thời hạn bảo quản hồ sơ: [[20 năm]]; tài liệu khác: [[tối thiểu 10 năm]].
= 20 năm
= ≥ 10 năm

Sau [[6 tháng]] triển khai, 15/20 doanh nghiệp đạt mục tiêu.
= 6 tháng

Nhiệm kỳ của Hội đồng là [[5 năm]]; Hội đồng họp định kỳ mỗi năm [[hai lần]].
= 5 năm
= 2 lần /1 năm

Tạm ứng [[30%]] giá trị hợp đồng trong vòng [[07 ngày]] kể từ ngày ký.
= 30 %
= 7 ngày

Bảo lãnh thực hiện hợp đồng [[từ 2% đến 10%]] giá hợp đồng.
= 2..10 %

Kinh phí khoán chi: [[1.250 triệu đồng]]; kinh phí không khoán chi: [[350 triệu đồng]].
= 1250000000 đồng
= 350000000 đồng

Nhà thầu có doanh thu bình quân hằng năm của [[03 năm]] gần nhất [[tối thiểu 5 tỷ đồng]].
= 3 năm
= ≥ 5000000000 đồng

Mức thu: [[150.000 đồng/giấy phép]]; cấp lại: [[75.000 đồng/giấy phép]].
= 150000 đồng /1 giấy phép
= 75000 đồng /1 giấy phép

Trẻ [[từ 3 đến 36 tháng tuổi]] được học nhóm trẻ, [[từ 3 đến 6 tuổi]] học mẫu giáo.
= 3..36 tháng tuổi
= 3..6 tuổi

Số trẻ tối đa trong một nhóm trẻ là [[25 trẻ]].
= ≤ 25 trẻ

Cơ sở phải có [[ít nhất 02 phòng học]], diện tích [[tối thiểu 1,5 m²/trẻ]].
= ≥ 2 phòng học
= ≥ 1,5 m² /1 trẻ

Phạt cảnh cáo hoặc phạt tiền [[từ 300.000 đồng đến 500.000 đồng]]; tái phạm phạt gấp [[02 lần]].
= 300000..500000 đồng
= 2 lần

Phương tiện thủy nội địa có sức chở [[từ 5 người đến 12 người]].
= 5..12 người

Công trình có tổng mức đầu tư [[dưới 15 tỷ đồng]], thời gian thi công [[không quá 18 tháng]].
= < 15000000000 đồng
= ≤ 18 tháng

Lượng mưa phổ biến [[30-60 mm]], cục bộ [[trên 100 mm/24 giờ]].
= 30..60 mm
= > 100 mm /24 giờ

Tốc độ gió mạnh nhất [[75 km/giờ]], giật cấp 11.
= 75 km /1 giờ

Dân số trung bình [[1,35 triệu người]], mật độ [[412 người/km2]].
= 1350000 người
= 412 người /1 km2

GRDP bình quân đầu người đạt [[3.850 USD/năm]].
= 3850 USD /1 năm

Cả năm giải quyết 1.856/1.920 đơn, đạt [[96,7%]].
= 96,7 %

Kết quả: [[100%]] cán bộ, công chức được bồi dưỡng [[ít nhất 01 tuần/năm]].
= 100 %
= ≥ 1 tuần /1 năm

Quân số huấn luyện đạt [[98,5%]]; bắn đạn thật đạt [[85%]] khá, giỏi trở lên.
= 98,5 %
= 85 %

Tặng [[50 suất quà]], mỗi suất [[1.000.000 đồng]].
= 50 suất quà
= 1000000 đồng /1 suất

Đưa vào sử dụng [[120 km]] đường giao thông nông thôn, [[15 cây cầu]] dân sinh.
= 120 km
= 15 cây cầu

Hiệu lực của giấy chứng nhận là [[03 (ba) năm]] kể từ ngày cấp.
= 3 năm

Hồ sơ nộp [[01 bản giấy]] và [[01 bản điện tử]] định dạng PDF.
= 1 bản giấy
= 1 bản điện tử

Căn cứ kết quả kỳ họp thứ 7, khóa XV và Kết luận số 70-KL/TW.

Ngày 12/10/2022, lúc 14 giờ 30 phút, tại phòng 305, tầng 3, số 8 Hoàng Quốc Việt.

Đề tài mã số ĐTĐL.CN-05/21; hợp đồng số 12/2021/HĐ; tài khoản 1234567890.

# nothing is counted here

Căn cứ Điều 15, khoản 2 Điều 20 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.

Giai đoạn 2021-2025, tầm nhìn đến năm 2030; kế hoạch 5 năm 2021-2025.

Phòng 302, nhà A1, số 5 phố Huế, quận 1; điện thoại 024.37911630.

Kích thước 20 cm x 30 cm, khổ giấy A4 (210 mm x 297 mm).

Được 2/3 số thành viên và 3/4 tổng số đại biểu tán thành.

Lúc 8 giờ 30 ngày 05/10/2026, thứ Ba, tại tầng 3, khu 2.

TCVN ISO 9001:2015, Bảng 2, Hình 3, trang 15, Phụ lục 1, Mẫu số 02.

Trong 6 tháng đầu năm 2024 và 9 tháng năm 2023.

Không thành lập tổ chức mới; một số nội dung sau đây; năm nay; tư nhân.

Chương trình 1322 giai đoạn 2; Nghị quyết 57 của Bộ Chính trị; Đề án 06 của Chính phủ.

Sáu (05) hội thảo và từ 10 đến 5 bài.

Xem mục 2.1 và 3.2.1; bước 1 thực hiện khảo sát; nhóm 2 gồm các trường.

Khóa XV, kỳ họp thứ 8; lần thứ 3; hạng 2; cấp 1; vùng 4.

"""


def sentences(table: str) -> list[tuple[str, ...]]:
    """Return each sentence of the table with its meanings."""
    read = []
    for entry in re.split(r"\n{2,}", table.strip()):
        if not entry.startswith("#"):
            sentence, *meanings = entry.replace("\n  ", " ").split("\n= ")
            read.append((sentence, *meanings))
    return read


SENTENCES = sentences(TABLE)

SIGNS = {"≥": Bound.AT_LEAST, "≤": Bound.AT_MOST, "~": Bound.ABOUT, ">": Bound.AT_LEAST, "<": Bound.AT_MOST}
SHORTHAND = re.compile(r"(?P<sign>[≥≤~><])? ?(?P<low>[\d,]+)(?:\.\.(?P<high>[\d,]+))? (?P<unit>.+)")


def number(said: str) -> int | Decimal:
    return Decimal(said.replace(",", ".")) if "," in said else int(said)


def meaning(shorthand: str) -> Quantity:
    rest, _, duration = shorthand.partition(" x ")
    rest, *denominators = rest.split(" /")
    part = SHORTHAND.fullmatch(rest)
    assert part is not None, shorthand
    high = part["high"]
    bound = SIGNS[part["sign"]] if part["sign"] else Bound.RANGE if high else Bound.EXACT
    pers = (per.split(" ", 1) for per in denominators)
    span = duration.split(" ", 1)
    return Quantity(
        number(part["low"]),
        part["unit"],
        upper=number(high) if high else None,
        bound=bound,
        strict=part["sign"] in ("<", ">"),
        per=tuple(Per(int(amount), unit) for amount, unit in pers),
        duration=Span(int(span[0]), span[1]) if duration else None,
    )


def gold(sentence: tuple[str, ...]) -> tuple[str, list[tuple[int, int, Quantity]]]:
    """Return the plain text and its labelled quantities."""
    marked, *expected = sentence
    text, places = "", []
    for i, part in enumerate(re.split(r"\[\[|\]\]", marked)):
        if i % 2:
            places.append((len(text), len(text) + len(part)))
        text += part
    assert len(places) == len(expected), marked
    return text, [(start, end, meaning(shorthand)) for (start, end), shorthand in zip(places, expected, strict=True)]


def same(found: Quantity, wanted: Quantity) -> bool:
    """Whether a found quantity means the wanted one; of its unit the head is enough."""
    heads = found.unit.startswith(wanted.unit) or wanted.unit.startswith(found.unit)
    return heads and meaning_without_unit(found) == meaning_without_unit(wanted)


def meaning_without_unit(q: Quantity) -> tuple[object, ...]:
    return (q.amount, q.upper, q.bound, q.strict, q.per, q.duration)


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence[0][:60] for sentence in SENTENCES])
def test_sentence(sentence: tuple[str, ...]) -> None:
    text, wanted = gold(sentence)
    found = find_quantities(text)
    assert [(f.start, f.end, f.text) for f in found] == [(start, end, text[start:end]) for start, end, _ in wanted]
    for f, (_, _, quantity) in zip(found, wanted, strict=True):
        assert same(f.value, quantity), f.value


def spaces_as_line_breaks(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False))


DIRT: dict[str, Callable[[str], str]] = {
    "wrapped at 40": lambda text: spaces_as_line_breaks(text, 40),
    "wrapped at 60": lambda text: spaces_as_line_breaks(text, 60),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "soft hyphens": lambda text: text.replace("n", "n\N{SOFT HYPHEN}"),
    "zero-width spaces": lambda text: "\N{ZERO WIDTH SPACE}".join(text),
}


@pytest.mark.parametrize("dirt", DIRT)
def test_dirt_and_wrapping_change_no_value(dirt: str) -> None:
    for sentence in SENTENCES:
        text, _ = gold(sentence)
        found = find_quantities(DIRT[dirt](text))
        assert [f.value for f in found] == [f.value for f in find_quantities(text)], text


def test_there_are_enough_sentences() -> None:
    assert sum(len(sentence) - 1 for sentence in SENTENCES) >= 380
